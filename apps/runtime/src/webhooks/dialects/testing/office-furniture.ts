import type { ApiUnderTest } from '../../../configuration/testing/api-under-test.js';

/** The numbers of the office, by where they lead. */
export const LINES = {
  /** Rings Grace (1201) for ten seconds; then says sorry. */
  grace: '+442079460101',
  /** The queue Support, whose only agent is Alan (1202). */
  support: '+442079460102',
  /** The menu: 1 rings Grace, 2 leads to Support. */
  menu: '+442079460103',
  /** The ring group Sales: Grace and Alan at once. */
  sales: '+442079460104',
  /** Grace's mailbox. */
  mailbox: '+442079460105',
  /** Recorded, then Grace is rung. */
  recorded: '+442079460106',
} as const;

/** Makes a draft and gives its id. */
export async function created(api: ApiUnderTest, path: string, body: object): Promise<string> {
  const answer = await api.post(path, body);
  if (answer.status !== 201) throw new Error(`${path} was not made: ${answer.text}`);
  return answer.body.id as string;
}

/** Users, queue, ring group, mailbox and the flows of the six lines. */
export async function furnish(api: ApiUnderTest): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const make = async (path: string, body: { name: string }) =>
    (ids[body.name] = await created(api, path, body));
  await make('/environments', { name: 'London', time_zone: 'Europe/London' } as { name: string });
  const grace = await make('/users', { name: 'Grace Hopper', extension: '1201' } as { name: string });
  const alan = await make('/users', { name: 'Alan Turing', extension: '1202' } as { name: string });
  const queue = await make('/queues', {
    name: 'Support',
    strategy: 'linear',
    members: [{ user_id: alan }],
    ring_time_s: 15,
    wrap_up_s: 0,
  } as { name: string });
  const sales = await make('/ring_groups', {
    name: 'Sales',
    strategy: 'simultaneous',
    members: [{ user_id: grace }, { user_id: alan }],
    ring_time_s: 15,
  } as { name: string });
  const mailbox = await make('/mailboxes', { name: 'Grace’s mailbox', user_id: grace, silence_s: 20 } as {
    name: string;
  });
  await make('/outbound_routes', { name: 'Everywhere', patterns: ['+.'] } as { name: string });
  const bye = { type: 'hangup', label: 'Bye', config: {} };
  const ring = {
    type: 'dial',
    label: 'Ring Grace',
    config: { to: { type: 'extension', target: '1201' }, ring_time_s: 10 },
  };
  const flows: Record<keyof typeof LINES, object> = {
    grace: flow({ ring }, bye),
    support: flow({ queue: { type: 'queue', label: 'Support', config: { queue_id: queue } } }, bye),
    menu: flow(
      {
        menu: {
          type: 'menu',
          label: 'Main menu',
          config: {
            prompt: { text: 'Press one or two.' },
            options: [
              { key: '1', label: 'Grace' },
              { key: '2', label: 'Support' },
            ],
            timeout_s: 5,
          },
        },
        ring,
        queue: { type: 'queue', label: 'Support', config: { queue_id: queue } },
      },
      bye,
      { 'menu:key_1': 'ring', 'menu:key_2': 'queue' },
    ),
    sales: flow({ group: { type: 'ring_group', label: 'Sales', config: { ring_group_id: sales } } }, bye),
    mailbox: flow(
      { leave: { type: 'voicemail', label: 'Leave a message', config: { mailbox_id: mailbox } } },
      bye,
    ),
    recorded: flow(
      {
        answer: { type: 'answer', label: 'Answer', config: {} },
        record: { type: 'record', label: 'Record', config: { action: 'start', max_duration_s: 60 } },
        ring,
      },
      bye,
      { 'answer:next': 'record', 'record:next': 'ring' },
    ),
  };
  for (const [name, document] of Object.entries(flows)) {
    const flow_id = await created(api, '/flows', { name: `Line ${name}`, document });
    const number = LINES[name as keyof typeof LINES];
    ids[number] = await created(api, '/numbers', { number, name: `Line ${name}`, flow_id });
  }
  return ids;
}

/** A flow that begins with the first of its nodes; what is not wired ends the call. */
function flow(
  nodes: Readonly<Record<string, object>>,
  bye: object,
  edges: Readonly<Record<string, string>> = {},
): object {
  return { schema: 1, entry: Object.keys(nodes)[0], default_exit: 'bye', nodes: { ...nodes, bye }, edges };
}
