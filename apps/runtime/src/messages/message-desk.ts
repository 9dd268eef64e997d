import { Logger } from '@nestjs/common';
import type { TextMessage } from '@hookswitch/calls';
import { TextRequestError } from '@hookswitch/engine';
import type { Engine, IncomingText } from '@hookswitch/engine';
import { readReceipt, ReceiptFault } from '@hookswitch/messages';
import type { ReadReceipt, ReceiptAddress, ReceiptForm } from '@hookswitch/messages';
import type { Store } from '@hookswitch/store';
import { HttpProblem } from '../http/http-problem.js';

/** Takes text messages that come in, each once, and those that the API sends. */
export class MessageDesk {
  private readonly logger = new Logger('messages');
  /** By the provider's id: being taken now. */
  private readonly taking = new Map<string, Promise<TextMessage>>();

  constructor(
    private readonly engine: Pick<Engine, 'texts'>,
    private readonly store: Pick<Store, 'messages'>,
    private readonly receipts: { readonly address: ReceiptAddress; readonly form: ReceiptForm },
  ) {}

  /**
   * Takes a message that came in, unless it is known by its provider's id already: then it is the one that is known.
   * @throws HttpProblem 503
   */
  async receive(text: IncomingText): Promise<{ readonly message: TextMessage; readonly isNew: boolean }> {
    const { provider_id } = text;
    if (provider_id === null) return { message: await this.take(text), isNew: true };
    const taking = this.taking.get(provider_id);
    if (taking !== undefined) return { message: await taking, isNew: false };
    const known = this.store.messages.received(provider_id);
    let isNew = false;
    const taken = known.then((message) => {
      isNew = message === null;
      return message ?? this.take(text);
    });
    this.taking.set(provider_id, taken);
    try {
      return { message: await taken, isNew };
    } finally {
      this.taking.delete(provider_id);
    }
  }

  /** @throws HttpProblem 422 or 503 */
  send(text: { readonly from: string; readonly to: string; readonly text: string }): Promise<TextMessage> {
    return this.engine.texts.send(text).catch(refuse);
  }

  /** @throws HttpProblem 404 */
  async find(id: string): Promise<TextMessage> {
    const message = await this.store.messages.get(id);
    if (message === null) throw HttpProblem.notFound('message', id);
    return message;
  }

  /** @throws HttpProblem 404, or 409 while it is still to be sent */
  async remove(id: string): Promise<void> {
    const isThere = await this.engine.texts.remove(id, () => this.store.messages.get(id)).catch(refuse);
    if (!isThere) throw HttpProblem.notFound('message', id);
  }

  /**
   * Takes what a provider says of a message at the address that it was given.
   * @throws HttpProblem 404, the same for a wrong token and for a message that is not there; 400 for a body that says nothing
   */
  async takeReceipt(id: string, token: string, body: unknown): Promise<void> {
    if (!this.receipts.address.isRight(id, token)) throw noSuchAddress();
    const receipt = this.readReceipt(id, body);
    const read = () => this.store.messages.get(id);
    const message =
      receipt === null
        ? await read()
        : await this.engine.texts.change(id, read, { type: 'receipt', ...receipt });
    if (message === null) throw noSuchAddress();
  }

  private readReceipt(message_id: string, body: unknown): ReadReceipt {
    try {
      return readReceipt(body, this.receipts.form);
    } catch (error) {
      if (!(error instanceof ReceiptFault)) throw error;
      const { pointer, message } = error;
      // Its provider will not tell us about it.
      this.logger.warn({ message_id, pointer, msg: `A receipt was not understood. ${message}` });
      throw HttpProblem.invalid([{ pointer, message }]);
    }
  }

  private take(text: IncomingText): Promise<TextMessage> {
    return this.engine.texts.receive(text).catch(refuse);
  }
}

function noSuchAddress(): HttpProblem {
  return new HttpProblem(404, 'Not found', 'There is no message at this address.');
}

function refuse(error: unknown): never {
  if (!(error instanceof TextRequestError)) throw error;
  const { kind, pointer, message } = error;
  switch (kind) {
    case 'overload':
      throw new HttpProblem(503, 'Not taken', message, { headers: { 'retry-after': '5' } });
    case 'owed':
      throw HttpProblem.conflict(`${message} Wait until it is sent or has failed.`);
    case 'refused':
      throw new HttpProblem(422, 'Not sent', 'The message cannot be sent: see "errors".', {
        errors: [{ pointer, message }],
      });
  }
}
