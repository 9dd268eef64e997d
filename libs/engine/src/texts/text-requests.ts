import { changeText, isOwed, newText, textEvent } from '@hookswitch/calls';
import type { TextMessage, TextNews } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { CallRunner } from '../call-runner.js';
import { isoTime } from '../iso-time.js';
import type { EngineParts } from '../engine-parts.js';
import type { ApartChange } from '../records.js';
import { carryText, receivedText } from './carry-text.js';
import type { IncomingText } from './carry-text.js';
import { inE164, senderOf } from './in-e164.js';
import { composeText } from './send-text.js';

/** Why a text message was not taken. Nothing of it is kept. The message is for people. */
export class TextRequestError extends Error {
  override readonly name = 'TextRequestError';

  constructor(
    /** `refused`: what the field at `pointer` holds cannot be. `overload`: there is no room. `owed`: it is being sent. */
    readonly kind: 'refused' | 'overload' | 'owed',
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a text message; `null` when there is none. */
export type ReadText = () => TextMessage | null | Promise<TextMessage | null>;

/** Text messages that come in, that the API sends, and what becomes of them. All of it resolves once it is durable. */
export class TextRequests {
  readonly #runner: CallRunner;
  readonly #parts: Pick<EngineParts, 'clock' | 'admit' | 'canWrite'>;
  readonly #takes: () => boolean;
  /** Messages that are being changed, each with what it will be then. */
  readonly #changing = new Map<Id, Promise<TextMessage | null>>();

  /** @param takes whether the engine takes anything now */
  constructor(
    runner: CallRunner,
    parts: Pick<EngineParts, 'clock' | 'admit' | 'canWrite'>,
    takes: () => boolean,
  ) {
    this.#runner = runner;
    this.#parts = parts;
    this.#takes = takes;
  }

  /**
   * Takes a message that came in: it is kept and told, and the flow runs that its number has for messages. Rejects with
   * `TextRequestError` while there is no room for that.
   */
  async receive(written: IncomingText): Promise<TextMessage> {
    const text = { ...written, from: senderOf(written.from), to: inE164(written.to) };
    const { clock, admit } = this.#parts;
    const runner = this.#runner;
    this.#checkTakes();
    const number = runner.context.release()?.textNumber?.(text.to) ?? null;
    const flow = number?.flow ?? null;
    if (number === null || flow === null) {
      const message = receivedText(text, number, null, isoTime(clock.now()));
      return this.#write(message, [textEvent('message_created', message, message.created_at)]);
    }
    const overload = admit?.(false) ?? null;
    if (overload !== null) throw new TextRequestError('overload', '', overload.reason);
    const { turn, message } = carryText(text, number, flow, clock.now(), runner.context, runner.walk);
    return new Promise((resolve) => runner.conclude(turn, () => resolve(message)));
  }

  /** Sends a message. Rejects with `TextRequestError` when it cannot be sent like that. */
  async send(text: {
    readonly from: string;
    readonly to: string;
    readonly text: string;
  }): Promise<TextMessage> {
    const { clock } = this.#parts;
    this.#checkTakes();
    const made = composeText(text, this.#runner.context.release());
    if ('fault' in made) throw new TextRequestError('refused', made.pointer, made.fault);
    const message = newText('outbound', made, isoTime(clock.now()));
    return this.#write(message, [textEvent('message_created', message, message.created_at)]);
  }

  /**
   * What the provider has done with a message: that it is asked, or asked again later, is not worth an event. Gives the
   * message as it is then; `null` when it is there no longer.
   *
   * @param read gives it as it was written down last
   */
  change(id: Id, read: ReadText, news: TextNews): Promise<TextMessage | null> {
    return this.#inTurn(id, read, async (message) => {
      const at = isoTime(this.#parts.clock.now());
      const changed = changeText(message, news, at);
      if (changed === message) return message;
      return this.#write(changed, isOwed(changed) ? [] : [textEvent('message_updated', changed, at)]);
    });
  }

  /**
   * Removes a message; whether it was there. Rejects with `TextRequestError` while it is still to be sent.
   *
   * @param read gives it as it was written down last
   */
  async remove(id: Id, read: ReadText): Promise<boolean> {
    let isThere = false;
    await this.#inTurn(id, read, async (message) => {
      if (isOwed(message)) throw new TextRequestError('owed', '', 'The message is still to be sent.');
      const at = isoTime(this.#parts.clock.now());
      const events = [textEvent('message_deleted', { ...message, updated_at: at }, at)];
      await this.#append({ records: [], events, removed_texts: [id] });
      isThere = true;
      return null;
    });
    return isThere;
  }

  /** The sender and receipts may change a message at the same moment: the second goes on from what the first has made of it. */
  #inTurn(
    id: Id,
    read: ReadText,
    work: (message: TextMessage) => Promise<TextMessage | null>,
  ): Promise<TextMessage | null> {
    const before = this.#changing.get(id)?.catch(read) ?? Promise.resolve().then(read);
    const mine = before.then((message) => (message === null ? null : work(message)));
    this.#changing.set(id, mine);
    const done = () => {
      if (this.#changing.get(id) === mine) this.#changing.delete(id);
    };
    mine.then(done, done);
    return mine;
  }

  async #write(message: TextMessage, events: ApartChange['events']): Promise<TextMessage> {
    await this.#append({ records: [], events, texts: [message] });
    return message;
  }

  #append(change: ApartChange): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#runner.writeApart(change, (error) => (error === undefined ? resolve() : reject(error))),
    );
  }

  #checkTakes(): void {
    if (!this.#takes() || this.#parts.canWrite?.() === false)
      throw new TextRequestError('overload', '', 'Messages cannot be written down at the moment.');
  }
}
