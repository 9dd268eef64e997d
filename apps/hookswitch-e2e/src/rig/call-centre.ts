import type { RuntimeProcess } from './runtime-process.js';
import { createFlow, greetingDocument } from './sample-flow.js';

/** The number that leads into the first queue. */
export const CENTRE_NUMBER = '+442079460444';

export interface CallCentre {
  readonly queueIds: readonly string[];
  /** Ids of users by their extensions. */
  readonly users: Readonly<Record<string, string>>;
}

/**
 * Live queues, the first of which a number leads into. Members of the first one are 1011 Grace Hopper and 1012 Kay McNulty;
 * the others have none.
 */
export async function openCallCentre(
  runtime: RuntimeProcess,
  names: readonly string[],
  fields: object = {},
): Promise<CallCentre> {
  const users: Record<string, string> = {};
  for (const [name, extension] of [
    ['Grace Hopper', '1011'],
    ['Kay McNulty', '1012'],
  ] as const) {
    users[extension] = (await runtime.api('POST', '/users', { name, extension })).body.id;
  }
  const queueIds: string[] = [];
  for (const name of names) {
    const first = queueIds.length === 0;
    const members = first ? Object.values(users).map((user_id) => ({ user_id })) : [];
    const queue = { name, strategy: 'linear', time_zone: 'Europe/London', members, ...(first ? fields : {}) };
    queueIds.push((await runtime.api('POST', '/queues', queue)).body.id);
  }
  const plain = greetingDocument();
  const flowId = await createFlow(runtime, 'Call centre', {
    ...plain,
    nodes: { ...plain.nodes, n2: { type: 'queue', label: 'Wait', config: { queue_id: queueIds[0] } } },
    edges: { 'n1:next': 'n2', 'n2:answered_ended': 'n3' },
    default_exit: 'n3',
  });
  await runtime.api('POST', '/numbers', { number: CENTRE_NUMBER, flow_id: flowId });
  await runtime.api('POST', '/configuration/apply', {});
  return { queueIds, users };
}

/** Somebody calls the first queue; gives the id of the call. */
export async function callCentre(runtime: RuntimeProcess, number: string, name: string): Promise<string> {
  const call = { from: { number, name }, to: CENTRE_NUMBER };
  return (await runtime.api('POST', '/simulator/calls', call)).body.id as string;
}
