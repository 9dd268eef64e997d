import { answer, hangup, inARow, wait, webhook } from '../../rig/flows.mjs';

/** How long the far end that is dialled rings, and stays: long enough for a busy machine. Milliseconds. */
export const FAR_END = { after: 100, hold: 3_000 };

const talk = { type: 'talk', config: { text: 'Hello.', language: 'en-GB' } };
const dial = {
  type: 'dial',
  wayOn: 'answered_ended',
  config: { to: { type: 'number', target: '+442079460000' }, ring_time_s: 20 },
};

/**
 * The calls of the soak: `share` of all, the flow that takes them, how the caller behaves (`caller`, see
 * `rig/callers.mjs`), and the `end` that the product must tell. Each of them tells the web hook once.
 */
export function kindsOf(url) {
  const hook = webhook(url, 1);
  const afterwards = (nodes) => {
    const document = inARow(nodes);
    const nodesWithBye = { ...document.nodes, bye: { label: 'Afterwards', ...hook } };
    const layout = { nodes: { ...document.layout.nodes, bye: [300, 0] } };
    return { ...document, nodes: nodesWithBye, layout, on_hangup: 'bye' };
  };
  return [
    {
      name: 'answered, told, hung up',
      share: 0.4,
      to: '+15550010001',
      document: inARow([answer, hook, hangup]),
      caller: {},
      end: 'completed',
    },
    {
      name: 'spoken to',
      share: 0.2,
      to: '+15550010002',
      document: inARow([answer, talk, hook, hangup]),
      caller: {},
      end: 'completed',
      speaks: true,
    },
    {
      name: 'connected with a far end',
      share: 0.2,
      to: '+15550010003',
      document: inARow([dial, hook, hangup]),
      caller: {},
      end: 'completed',
    },
    {
      name: 'hung up early',
      share: 0.1,
      to: '+15550010004',
      document: afterwards([answer, wait, hangup]),
      caller: { hold: 300 },
      end: 'hungup_by_caller',
    },
    {
      name: 'given up before the answer',
      share: 0.1,
      to: '+15550010005',
      document: afterwards([wait, answer, hangup]),
      caller: { cancelAfter: 500 },
      end: 'hungup_by_caller',
    },
  ];
}
