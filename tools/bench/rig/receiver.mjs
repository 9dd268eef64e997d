import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts the receiver. `received()` is the number of requests that it has read completely. */
export async function startReceiver() {
  const child = fork(new URL('receiver-process.mjs', import.meta.url).pathname);
  const [{ port }] = await once(child, 'message');
  let asked = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async received() {
      asked += 1;
      child.send({ ask: asked });
      const [message] = await once(child, 'message');
      return message.received;
    },
    stop: () => child.disconnect(),
  };
}
