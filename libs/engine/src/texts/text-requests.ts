import { changeText, isOwed, newText, textEvent } from '@hookswitch/calls';
import type { TextMessage, TextNews } from '@hookswitch/calls';
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

/** Text messages that come in, that the API sends, and what becomes of them. All of it resolves once it is durable. */
export class TextRequests {
  readonly #runner: CallRunner;
  readonly #parts: Pick<EngineParts, 'clock' | 'admit' | 'canWrite'>;
  readonly #takes: () => boolean;

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

  /** What the provider has done with a message. That it is asked, or asked again later, is not worth an event. */
  change(message: TextMessage, news: TextNews): Promise<TextMessage> {
    const at = isoTime(this.#parts.clock.now());
    const changed = changeText(message, news, at);
    const isEnd = !isOwed(changed);
    return this.#write(changed, isEnd ? [textEvent('message_updated', changed, at)] : []);
  }

  /** Removes a message. Rejects with `TextRequestError` while it is still to be sent. */
  async remove(message: TextMessage): Promise<void> {
    if (isOwed(message)) throw new TextRequestError('owed', '', 'The message is still to be sent.');
    const at = isoTime(this.#parts.clock.now());
    const deleted = { ...message, updated_at: at };
    await this.#append({
      records: [],
      events: [textEvent('message_deleted', deleted, at)],
      removed_texts: [message.id],
    });
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
