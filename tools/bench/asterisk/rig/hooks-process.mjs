/**
 * The customer's server, in a process of its own, for all that are measured: reads each request to its end, answers 204,
 * and looks at what came only when it is asked, so that no subject pays for it.
 */
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import { answerFor } from '../../rig/child.mjs';

let arrivals = [];

/** A form of the bare script and of the dialplan (`from=…`), or the JSON of a Webhook component. */
function callerOf(body) {
  const number = body.startsWith('{') ? JSON.parse(body).user_number : new URLSearchParams(body).get('from');
  return String(number).replace(/\D/g, '');
}

answerFor({
  /** `[caller's number, milliseconds since the epoch, path, webhook-id]` of all requests since this was asked last. */
  noted: () => arrivals.splice(0).map(({ body, at, path, id }) => [callerOf(body), at, path, id]),

  /** How many requests came since `noted` was asked. */
  count: () => arrivals.length,
});

const server = createServer((request, response) => {
  const at = performance.timeOrigin + performance.now();
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    arrivals.push({ body, at, path: request.url, id: request.headers['webhook-id'] });
    response.writeHead(204);
    response.end();
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', 4096, () => process.send({ ready: server.address().port }));
