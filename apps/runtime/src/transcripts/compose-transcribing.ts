import type { DomainEvent } from '@hookswitch/events';
import { chosenTranscription } from '@hookswitch/speech';
import type { Store } from '@hookswitch/store';
import { Router } from '@hookswitch/webhooks';
import type { Delivery, EndpointDirectory } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import type { Settings } from '../settings/settings.js';
import { Transcribing } from './transcribing.js';

/** Ties the transcription to the settings, to the webhooks, and to who hears of events. */
export function composeTranscribing(
  { transcription: { choice, timeMs, soundBytes } }: Pick<Settings, 'transcription'>,
  store: Store,
  directory: EndpointDirectory,
  log: Pino,
  heard: {
    readonly accept: (deliveries: readonly Delivery[]) => void;
    readonly tell: (events: readonly DomainEvent[]) => void;
  },
): Transcribing {
  const router = new Router(directory);
  return new Transcribing({
    store,
    provider: chosenTranscription(choice, { timeMs, soundBytes }),
    route: (event) => router.route(event),
    ...heard,
    now: Date.now,
    log,
  });
}
