/** How long the flow `timers` waits, in milliseconds. */
export const WAIT_MS = 300;

/** Numbers that calls go to, and the Webhook objects that each call passes. */
export const FLOWS = [
  { number: '+442079460201', name: 'Timers', hooks: ['first', 'second', 'third'] },
  { number: '+442079460202', name: 'Replies', hooks: ['asked', 'after'] },
  { number: '+442079460203', name: 'Parties', hooks: ['before', 'afterwards'] },
];

const PHONE = '+442071838750';

/** Makes the flows, their numbers and a global webhook that is told of everything, and applies them. */
export async function configure(product, receiverUrl) {
  const hook = (name, more = {}) => ({
    type: 'webhook',
    label: name,
    config: { name, url: `${receiverUrl}/${name}`, ...more },
  });
  const documents = [
    {
      entry: 'a',
      nodes: {
        a: node('answer'),
        w1: hook('first'),
        t: node('talk', { text: 'Hello and welcome to the crash test.' }),
        p: node('wait', { duration_ms: WAIT_MS }),
        w2: hook('second'),
        h: node('hangup'),
        w3: hook('third'),
      },
      on_hangup: 'w3',
      edges: { 'a:next': 'w1', 'w1:next': 't', 't:next': 'p', 'p:next': 'w2', 'w2:next': 'h' },
    },
    {
      entry: 'a',
      nodes: {
        a: node('answer'),
        w1: hook('asked', { wait_for_reply: true, retry: true }),
        w2: hook('after'),
        h: node('hangup'),
      },
      default_exit: 'w2',
      edges: { 'a:next': 'w1', 'w1:ok': 'w2', 'w2:next': 'h' },
    },
    {
      entry: 'a',
      nodes: {
        a: node('answer'),
        w1: hook('before'),
        d: node('dial', { to: { type: 'number', target: PHONE } }),
        w2: hook('afterwards'),
        h: node('hangup'),
      },
      default_exit: 'w2',
      edges: { 'a:next': 'w1', 'w1:next': 'd', 'd:answered_ended': 'w2', 'w2:next': 'h' },
    },
  ];
  await product.request('PUT', `/simulator/phones/${PHONE}`, {
    behaviour: 'answer',
    after_ms: 60,
    hangup_after_ms: 150,
  });
  await product.request('POST', '/webhooks', {
    name: 'Everything',
    url: `${receiverUrl}/everything`,
    event_types: ['*'],
  });
  for (const [index, { number, name }] of FLOWS.entries()) {
    const document = { schema: 1, layout: { nodes: {} }, ...documents[index] };
    const flow = await product.request('POST', '/flows', { name, document });
    await product.request('POST', '/numbers', { number, name, flow_id: flow.id });
  }
  await product.request('POST', '/configuration/apply', { note: 'chaos' });
}

function node(type, config = {}) {
  return { type, label: '', config };
}
