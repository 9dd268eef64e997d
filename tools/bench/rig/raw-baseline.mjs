import { createHmac, randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { SIGNING_KEY } from './flows.mjs';

/** As many as the prototypes of this architecture used; more are not faster here. */
const CONNECTIONS = 64;
/** What undici sets by itself. */
const OWN_HEADERS = ['host', 'connection', 'content-length'];
/** Until connections are open and code is compiled. */
const WARM_UP_MS = 400;

/**
 * A request that the product has sent, to be sent again and again by the bare client: the same body bytes and headers.
 *
 * @throws Error when it is not signed, since the two sides would not do the same work
 */
export async function sampleOf(receiver) {
  const { headers, body } = await receiver.ask('sample');
  const signed = signature(headers['webhook-id'], headers['webhook-timestamp'], body);
  if (headers['webhook-signature'] !== signed)
    throw new Error(`The product's request is not signed as the baseline's: ${headers['webhook-signature']}`);
  return {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name))),
    body,
  };
}

/**
 * The baseline: POSTs a second of a bare undici `Pool` in a process that does nothing else, to the same receiver, over
 * kept-alive connections, with the sample's body and headers, a new id and a signature of its own for each.
 *
 * @returns `rate` in POSTs a second; `cpu`, the client's processor time for one of them, in microseconds; `receiver`, the
 * receiver's share of one core; `client`, the client's
 */
export async function rawPosts(receiver, sample, seconds) {
  const pool = new Pool(receiver.url, { connections: CONNECTIONS, pipelining: 1 });
  let stopped = false;
  const post = async () => {
    while (!stopped) {
      const id = randomUUID();
      const timestamp = String(Math.floor(Date.now() / 1000));
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: '/hook',
        headers: {
          ...sample.headers,
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signature(id, timestamp, sample.body),
        },
        body: sample.body,
      });
      await body.dump();
      if (statusCode !== 204) throw new Error(`The receiver answered ${statusCode} to the bare client.`);
    }
  };
  const posters = Promise.all(Array.from({ length: CONNECTIONS }, post));
  await Promise.race([pause(WARM_UP_MS), posters]);
  const before = process.cpuUsage();
  const { rate, took, receiverCpu } = await receiving(receiver, seconds);
  const { user, system } = process.cpuUsage(before);
  stopped = true;
  await posters;
  await pool.close();
  return {
    rate,
    cpu: (user + system) / (rate * took),
    client: (user + system) / took / 1e6,
    receiver: receiverCpu / took / 1e6,
  };
}

/** What arrives at the receiver from now on: `rate` a second; with its own processor time, in microseconds. */
export async function receiving(receiver, seconds) {
  const start = performance.now();
  const before = await receiver.ask('figures');
  await pause(seconds * 1000);
  const after = await receiver.ask('figures');
  const took = (performance.now() - start) / 1000;
  if (after.received === before.received) throw new Error('Nothing arrived at the receiver.');
  return { rate: (after.received - before.received) / took, took, receiverCpu: after.cpu - before.cpu };
}

/** Standard Webhooks, v1. */
function signature(id, timestamp, body) {
  return `v1,${createHmac('sha256', SIGNING_KEY).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
