/**
 * The customer's server: writes down each request that it has read to its end, and refuses some of them on purpose, each
 * delivery once at most: `fail_503` and `fail_destroy` are shares, `delay_ms` is how long an answer takes.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { file, fail_503, fail_destroy, delay_ms } = JSON.parse(process.argv[2]);
const refused = new Set();
let lines = [];
let received = 0;

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const id = request.headers['webhook-id'];
    const answer = outcomeFor(id);
    note(request, Buffer.concat(chunks), answer);
    if (answer === 'destroyed') request.socket.destroy();
    else if (delay_ms === 0) reply(response, answer);
    else setTimeout(() => reply(response, answer), delay_ms);
  });
});

function outcomeFor(id) {
  const chance = Math.random();
  if (chance >= fail_503 + fail_destroy || refused.has(id)) return 'accepted';
  refused.add(id);
  return chance < fail_503 ? 'refused' : 'destroyed';
}

function reply(response, answer) {
  response.writeHead(answer === 'refused' ? 503 : 200, { 'content-type': 'application/json' });
  response.end('{"seen":true}');
}

function note(request, body, answer) {
  received += 1;
  const event = JSON.parse(body.toString('utf8'));
  // A Webhook object's body is flat; other events have their facts in `data`.
  const facts = event.data ?? event;
  lines.push(
    JSON.stringify({
      at: Date.now(),
      endpoint: request.url,
      id: request.headers['webhook-id'],
      sequence: Number(request.headers['webhook-sequence']),
      type: event.type,
      call_id: facts.unique_call_id ?? facts.reference_id ?? facts.id,
      caller: facts.user_number ?? facts.from?.number ?? null,
      body: createHash('sha256').update(body).digest('base64url'),
      answer,
    }),
  );
  if (lines.length >= 1000) flush();
}

function flush() {
  if (lines.length > 0) appendFileSync(file, `${lines.join('\n')}\n`);
  lines = [];
}

server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', ({ ask }) => {
  flush();
  process.send({ answer: ask, received });
});
process.on('disconnect', () => process.exit());
