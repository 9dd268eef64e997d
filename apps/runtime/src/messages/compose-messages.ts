import { isOwed } from '@hookswitch/calls';
import type { TextMessage } from '@hookswitch/calls';
import type { Engine } from '@hookswitch/engine';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { chosenProvider, MessageSender } from '@hookswitch/messages';
import type { Store } from '@hookswitch/store';
import type { Logger as Pino } from 'pino';
import type { Settings } from '../settings/settings.js';
import { systemClock } from '../composition/system-clock.js';

/** What sends the text messages that are owed: those of before the start, and each that is written down from now on. */
export interface Messaging {
  /** Takes what is still to be sent from before. Before the engine starts, so that each is there once. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Messages that are still to be sent. */
  readonly owed: number;
}

/** Puts together the provider that the settings name, and what asks it. */
export function composeMessages(
  { messages, drainMs }: Pick<Settings, 'messages' | 'drainMs'>,
  engine: Engine,
  store: Store,
  policy: NetworkPolicy,
  receiptUrl: (messageId: string) => string,
  log: Pino,
): Messaging {
  const { choice, headers, body, idPointer } = messages;
  const provider = chosenProvider(choice, {
    headers,
    body,
    idPointer,
    policy,
    // What people write to each other is in the list of messages, and not in the log.
    write: ({ id, from, to, text }) =>
      log.info(
        { message_id: id, from, to, characters: [...text].length },
        'A text message counts as delivered.',
      ),
  });
  const sender = new MessageSender({
    provider,
    clock: systemClock,
    // What is owed is held as it was written last; of what is not, receipts and removals are told to the store alone.
    change: (message, news) =>
      engine.texts.change(
        message.id,
        () => (isOwed(message) ? message : store.messages.get(message.id)),
        news,
      ),
    statusUrl: ({ id }) => receiptUrl(id),
    report: (sentence, error) => log.error({ err: error }, `${sentence}.`),
  });
  const take = ({ texts = [] }: { readonly texts?: readonly TextMessage[] }) => sender.add(texts);
  engine.subscribe(take);
  engine.subscribeApart(take);
  return {
    start: async () => sender.add(await store.messages.owed()),
    stop: () => sender.stop(drainMs),
    get owed() {
      return sender.size;
    },
  };
}
