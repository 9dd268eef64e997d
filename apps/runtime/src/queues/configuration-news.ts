import type { ApartChange } from '@hookswitch/engine';
import { eventApart } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { queueSchema } from '@hookswitch/flow-model';
import type { Id, ReleaseContent, UserFields } from '@hookswitch/flow-model';

/** Which release's queues and agents were told last: written together with the events that tell of them. */
const TOLD_RECORD = 'told_release';
const TOLD_ID = 'queues';

interface ConfigurationNewsParts {
  /** Writes records and events as one; they are told to webhooks and to the stream once they are durable. */
  readonly write: (change: ApartChange) => void;
  readonly records: () => ApartChange['records'];
  /** The content of a release; `null` when it is kept no more. */
  readonly content: (release: number) => Promise<ReleaseContent | null>;
  readonly live: () => LiveContent | null;
  readonly now: () => number;
}

interface LiveContent {
  readonly number: number;
  readonly content: ReleaseContent;
}

/**
 * Tells of queues and agents that a release has brought, changed, or taken away. Which release was told last is written with
 * the events themselves, so that a crash between an Apply and its news loses none and tells none twice.
 */
export class ConfigurationNews {
  readonly #parts: ConfigurationNewsParts;
  /** As they were told last, by type and id; `null` before the start. */
  #told: ReadonlyMap<string, Told> | null = null;

  constructor(parts: ConfigurationNewsParts) {
    this.#parts = parts;
  }

  /** Tells what was left to tell when the process ended. An installation of before has told all that it has. */
  async start(): Promise<void> {
    const { records, content, live } = this.#parts;
    const current = live();
    const record = records().find(({ kind, id }) => kind === TOLD_RECORD && id === TOLD_ID);
    const number = (record?.body as { readonly release: number } | undefined)?.release ?? null;
    if (number === null || number === current?.number) {
      this.#told = current === null ? new Map() : toldOf(current);
      if (number === null) this.#write(current?.number ?? 0, []);
      return;
    }
    const before = number === 0 ? null : await content(number);
    this.#told = before === null ? new Map() : toldOf({ number, content: before });
    this.released();
  }

  /** Another release is live. */
  released(): void {
    const current = this.#parts.live();
    if (this.#told === null || current === null) return;
    const at = new Date(this.#parts.now()).toISOString();
    const before = this.#told;
    this.#told = toldOf(current);
    this.#write(current.number, changes(before, this.#told, current.number, at));
  }

  #write(release: number, events: readonly DomainEvent[]): void {
    this.#parts.write({ records: [{ kind: TOLD_RECORD, id: TOLD_ID, body: { release } }], events });
  }
}

/** A queue or an agent as it is told. */
interface Told {
  readonly type: 'queue' | 'agent';
  readonly id: Id;
  readonly environment_id: Id | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Equal texts: nothing to tell. */
  readonly text: string;
}

function toldOf({ content: { objects } }: LiveContent): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const put = (type: Told['type'], id: Id, environment_id: Id | null, body: Told['body']) =>
    told.set(`${type} ${id}`, { type, id, environment_id, body, text: JSON.stringify(body) });
  const queuesOf = new Map<Id, Id[]>();
  for (const { id, num_id, body } of objects['queue'] ?? []) {
    // What an older release does not say is as it is for a new queue.
    const fields = queueSchema.parse(body);
    put('queue', id, fields.environment_id, { ...fields, id, num_id });
    for (const { user_id } of fields.members) queuesOf.set(user_id, [...(queuesOf.get(user_id) ?? []), id]);
  }
  for (const { id, num_id, body } of objects['user'] ?? []) {
    const queue_ids = queuesOf.get(id);
    if (queue_ids === undefined) continue;
    // Older releases have no devices.
    const { devices = [], ...user } = body as unknown as Omit<UserFields, 'devices'> & Partial<UserFields>;
    const { name, extension, email, environment_id } = user;
    const phones = devices.map((device) => ({ name: device.name, sip_name: device.sip_name }));
    const agent = { id, num_id, name, extension, devices: phones, email, environment_id, queue_ids };
    put('agent', id, environment_id, agent);
  }
  return told;
}

function changes(
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
  release: number,
  at: string,
): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  for (const [key, one] of after) {
    const was = before.get(key);
    if (was === undefined) events.push(eventOf(one, 'created', release, at));
    else if (was.text !== one.text) events.push(eventOf(one, 'updated', release, at));
  }
  for (const [key, one] of before) if (!after.has(key)) events.push(eventOf(one, 'deleted', release, at));
  return events;
}

function eventOf(
  one: Told,
  verb: 'created' | 'updated' | 'deleted',
  release: number,
  at: string,
): DomainEvent {
  const type: EventTypeName = `${one.type}_${verb}`;
  return eventApart({
    type,
    timestamp: at,
    environment_id: one.environment_id,
    facts: one.type === 'queue' ? { queue_id: one.id } : { user_id: one.id },
    data: { ...one.body, release, tm_update: at, tm_delete: verb === 'deleted' ? at : null },
  });
}
