/**
 * The customers' servers, in a process of its own: each port is one endpoint. Reads every request to its end and answers
 * 204; a dead endpoint accepts, reads, and never answers.
 */
import { createServer } from 'node:http';
import { answerFor } from './child.mjs';

const endpoints = Number(process.argv[2] ?? 1);
const dead = new Set();
const unanswered = new Set();
let received = 0;
let receivedByDead = 0;
let askedForSample = null;
let arrivals = null;

function receive(endpoint, request, response) {
  arrivals?.push([request.headers['webhook-id'], performance.timeOrigin + performance.now()]);
  if (askedForSample !== null) takeSample(request);
  request.resume();
  if (dead.has(endpoint)) {
    receivedByDead += 1;
    unanswered.add(request.socket);
    request.socket.once('close', () => unanswered.delete(request.socket));
    return;
  }
  request.on('end', () => {
    received += 1;
    response.writeHead(204);
    response.end();
  });
}

function takeSample(request) {
  const resolve = askedForSample;
  askedForSample = null;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => resolve({ headers: request.headers, body: Buffer.concat(chunks).toString() }));
}

answerFor({
  /** Requests read to their end so far, and processor time so far in microseconds. */
  figures() {
    const { user, system } = process.cpuUsage();
    return { received, receivedByDead, cpu: user + system };
  },

  /** Headers and body of the next request. */
  sample: () => new Promise((resolve) => (askedForSample = resolve)),

  /** Notes from now on when each request's headers were there. */
  note() {
    arrivals = [];
  },

  /** `[webhook-id, milliseconds since the epoch]` of all requests since `note`, or since this was asked last. */
  noted: () => arrivals.splice(0),

  /** These endpoints are dead from now on, all others are alive; who was kept waiting is cut off. */
  die(some) {
    dead.clear();
    for (const endpoint of some) dead.add(endpoint);
    for (const socket of unanswered) socket.destroy();
  },
});

const servers = Array.from({ length: endpoints }, (_, endpoint) => {
  const server = createServer((request, response) => receive(endpoint, request, response));
  server.keepAliveTimeout = 120_000;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
});
process.send({ ready: await Promise.all(servers) });
