import type { Id } from '@hookswitch/flow-model';

/** A configuration object of the live release, as far as vendors show it. */
export interface NamedObject {
  readonly id: Id;
  /** Stable integer, for vendors that count. */
  readonly num_id: number;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The customer, for vendors that have many: there is one, the installation itself. */
export interface Installation {
  readonly id: Id;
  readonly num_id: number;
}

/** What dialects ask of the live configuration. Consulted in steps of calls: must be quick. */
export interface Surroundings {
  readonly installation: Installation;
  /** By object type (`user`, `queue`, `number` …) and id; `undefined` when it is not in the live release. */
  object(type: string, id: Id): NamedObject | undefined;
  /** A user by their extension, or a number by itself; `undefined` when it is none of ours. */
  party(number: string): (NamedObject & { readonly type: 'user' | 'number' }) | undefined;
  /** The environment's name and time zone (IANA); `null`: what belongs to none is in the only one, or nowhere, in UTC. */
  environment(id: Id | null): { readonly id: Id | null; readonly name: string; readonly time_zone: string };
  /** Where files are fetched, with a token. */
  recordingUrl(id: Id): string;
  voicemailUrl(id: Id): string;
}
