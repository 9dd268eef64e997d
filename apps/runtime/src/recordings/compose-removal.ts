import type { Recording } from '@hookswitch/calls';
import type { DomainEvent } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { Router } from '@hookswitch/webhooks';
import type { Delivery, EndpointDirectory } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import { RecordingRemoval } from './recording-removal.js';

/** Ties the removal of recordings to the webhooks, and to who hears of events. */
export function composeRecordingRemoval(
  store: Store,
  directory: EndpointDirectory,
  log: Pino,
  heard: {
    readonly accept: (deliveries: readonly Delivery[]) => void;
    readonly tell: (events: readonly DomainEvent[]) => void;
    /** Messages that are gone. */
    readonly forgetMessages: (recordings: readonly Recording[]) => void;
  },
): RecordingRemoval {
  const router = new Router(directory);
  return new RecordingRemoval({
    store,
    route: (event) => router.route(event),
    accept: heard.accept,
    onRemoved: heard.tell,
    onGone: heard.forgetMessages,
    now: Date.now,
    log,
  });
}
