/** The secret that every Webhook component of the bench signs with, and its bytes for the bare client. */
export const SIGNING_KEY = Buffer.alloc(32, 'hookswitch bench');
const SIGNING_SECRET = `whsec_${SIGNING_KEY.toString('base64')}`;

/** A flow document of nodes in a row: each leaves by `next`, or by its `wayOn`. */
export function inARow(nodes) {
  const ids = nodes.map((_, index) => `n${index + 1}`);
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: Object.fromEntries(
      nodes.map(({ type, config }, index) => [ids[index], { type, label: `${type} ${index + 1}`, config }]),
    ),
    edges: Object.fromEntries(
      ids.slice(1).map((id, index) => [`${ids[index]}:${nodes[index].wayOn ?? 'next'}`, id]),
    ),
    layout: { nodes: Object.fromEntries(ids.map((id, index) => [id, [0, index * 120]])) },
  };
}

export const answer = { type: 'answer', config: {} };
export const hangup = { type: 'hangup', config: {} };
export const talk = { type: 'talk', config: { text: 'Welcome, ${caller.name}', language: 'en-GB' } };
export const wait = { type: 'wait', config: { duration_ms: 3_600_000 } };

export const set = (index) => ({
  type: 'set',
  config: { variables: [{ name: `step_${index}`, value: '${caller.number}' }] },
});

export const webhook = (url, index) => ({
  type: 'webhook',
  config: {
    name: `Hook ${index}`,
    url: `${url}/hook`,
    secret_token: 'bench-token',
    signing_secret: SIGNING_SECRET,
    headers: [],
    wait_for_reply: false,
  },
});
