import type { z } from 'zod';
import type { RetryProfile } from './domain-event.js';

/** One entry of the catalogue: one place for name, meaning, schema and example of an event. */
export interface EventType<Data = unknown> {
  readonly type: string;
  readonly title: string;
  /** When it is emitted, in a sentence. */
  readonly description: string;
  /** Version of the product that first sent it. */
  readonly since: string;
  readonly profile: RetryProfile;
  /** The `data` member of the native body. */
  readonly data: z.ZodType<Data>;
  /** A complete, valid `data`; tests check it against the schema. */
  readonly example: Data;
}

/** Types a catalogue entry. */
export function defineEventType<Data>(entry: EventType<Data>): EventType<Data> {
  return entry;
}
