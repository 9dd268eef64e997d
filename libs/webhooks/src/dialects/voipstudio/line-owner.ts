import type { NamedObject, Surroundings } from '../surroundings.js';

/** Objects of a flow that ring others than one user. */
const SHARED: ReadonlySet<string> = new Set(['queue', 'ring_group', 'subflow', 'conference']);

interface FlowNode {
  readonly type: string;
  readonly config: {
    readonly to?: { readonly type: string; readonly target: string };
    readonly mailbox_id?: string;
  };
}

/**
 * The user whose direct line a number is: calls to it ring that user, or come to their mailbox, and nobody else of ours.
 * `undefined`: it is nobody's, or several people's.
 */
export function lineOwner(numberId: string, surroundings: Surroundings): NamedObject | undefined {
  const flowId = surroundings.object('number', numberId)?.body['flow_id'];
  const flow = typeof flowId === 'string' ? surroundings.object('flow', flowId) : undefined;
  const nodes = Object.values((flow?.body['nodes'] ?? {}) as Readonly<Record<string, FlowNode>>);
  if (nodes.some(({ type }) => SHARED.has(type))) return undefined;
  const users = nodes.flatMap((node) => userOf(node, surroundings) ?? []);
  return new Set(users.map(({ id }) => id)).size === 1 ? users[0] : undefined;
}

function userOf({ type, config }: FlowNode, surroundings: Surroundings): NamedObject | undefined {
  if (type === 'dial' && config.to?.type === 'extension') {
    const party = surroundings.party(config.to.target);
    return party?.type === 'user' ? party : undefined;
  }
  if (type !== 'voicemail' || config.mailbox_id === undefined) return undefined;
  const userId = surroundings.object('mailbox', config.mailbox_id)?.body['user_id'];
  return typeof userId === 'string' ? surroundings.object('user', userId) : undefined;
}
