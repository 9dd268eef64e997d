/** A customer's server in a process of its own: reads every request to its end, counts it, and answers 204. */
import { createServer } from 'node:http';

let received = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    received += 1;
    response.writeHead(204);
    response.end();
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', ({ ask }) => process.send({ answer: ask, received }));
process.on('disconnect', () => process.exit());
