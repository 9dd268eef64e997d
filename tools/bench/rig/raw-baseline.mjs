import { Pool } from 'undici';

/** As many as the prototypes of this architecture used; more are not faster here. */
const CONNECTIONS = 64;

/** The body of a Webhook component's event, with the lengths of real values. */
const BODY = JSON.stringify({
  type: 'webhook_component_event',
  unique_call_id: '0199c0de-0000-7000-8000-000000000000',
  user_name: 'Ada',
  user_number: '+15557654321',
  dest_number: '+15550001000',
  call_start_at: '2026-01-01T00:00:00.000Z',
  component_name: 'Hook 1',
});

/** What the product sends with it, so that the bare client writes and the receiver parses as much. */
const HEADERS = {
  'content-type': 'application/json',
  'x-pbx-token': 'bench-token',
  'user-agent': 'Hookswitch',
  'webhook-id': '0199c0de-0000-7000-8000-000000000000',
  'webhook-timestamp': '1767225600',
  'webhook-sequence': '1',
};

/**
 * The baseline `{rate, cpu}`: POSTs a second of a bare undici `Pool` in a process that does nothing else, to the same receiver, with
 * kept-alive connections, the same body and headers. No signature on either side: the component has no signing secret.
 * `cpu` is the client's processor time for one of them, in microseconds.
 */
export async function rawPostsPerSecond(receiver, seconds) {
  const pool = new Pool(receiver.url, { connections: CONNECTIONS, pipelining: 1 });
  let stopped = false;
  const post = async () => {
    while (!stopped) {
      const { body } = await pool.request({ method: 'POST', path: '/hook', headers: HEADERS, body: BODY });
      await body.dump();
    }
  };
  const posters = Array.from({ length: CONNECTIONS }, post);
  await pause(500);
  const cpuBefore = process.cpuUsage();
  const rate = await receivedPerSecond(receiver, seconds);
  const { user, system } = process.cpuUsage(cpuBefore);
  stopped = true;
  await Promise.all(posters);
  await pool.close();
  return { rate, cpu: (user + system) / (rate * seconds) };
}

/** Requests a second that arrive from now on. */
export async function receivedPerSecond(receiver, seconds) {
  const start = performance.now();
  const before = await receiver.received();
  await pause(seconds * 1000);
  const after = await receiver.received();
  return ((after - before) * 1000) / (performance.now() - start);
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
