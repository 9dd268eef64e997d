import type { Surroundings } from '../surroundings.js';
import { addressOf } from './address.js';
import type { Address } from './address.js';
import { madeAt } from './ids.js';
import type { DataOf } from './known-data.js';

type AgentStatus = DataOf<'agent_status_updated'>['status'];

/** An agent in VoIPBIN's words: a user of ours whom queues list. Times are RFC 3339, `null` where they are not known. */
export interface AgentView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Empty where the event is not about it. */
  readonly status: '' | 'available' | 'away' | 'busy' | 'offline' | 'ringing';
  readonly tag_ids: readonly string[];
  readonly addresses: readonly Address[];
  readonly tm_create: string | null;
  readonly tm_update: string | null;
  readonly tm_delete: string | null;
}

const STATUSES: Readonly<Record<AgentStatus, AgentView['status']>> = {
  signed_out: 'offline',
  unreachable: 'offline',
  paused: 'away',
  in_call: 'busy',
  wrap_up: 'busy',
  ringing: 'ringing',
  available: 'available',
};

/** An agent whose status is told. */
export function presentAgent(
  data: Pick<DataOf<'agent_status_updated'>, 'id' | 'name' | 'extension' | 'status' | 'queues'>,
  tm_update: string | null,
  surroundings: Surroundings,
): AgentView {
  const { id, name, extension, status, queues } = data;
  const email = surroundings.object('user', id)?.body['email'];
  return {
    id,
    username: typeof email === 'string' ? email : '',
    name,
    status: STATUSES[status],
    tag_ids: queues.map(({ queue_id }) => queue_id),
    addresses: addressesOf(extension, surroundings),
    tm_create: madeAt(id),
    tm_update,
    tm_delete: null,
  };
}

/** An agent as a release has set them up, which says nothing of what they do. */
export function configuredAgent(data: DataOf<'agent_created'>, surroundings: Surroundings): AgentView {
  const { id, name, extension, email, queue_ids, tm_update, tm_delete } = data;
  return {
    id,
    username: email ?? '',
    name,
    status: '',
    tag_ids: queue_ids,
    addresses: addressesOf(extension, surroundings),
    tm_create: madeAt(id),
    tm_update,
    tm_delete,
  };
}

function addressesOf(extension: string | null, surroundings: Surroundings): readonly Address[] {
  if (extension === null) return [];
  const address = addressOf(extension, null, surroundings);
  return [extension.startsWith('+') ? address : { ...address, type: 'extension' }];
}
