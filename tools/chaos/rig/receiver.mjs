import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** Starts the customer's server. `received()` counts, `ledger()` gives every request that it has read, in order. */
export async function startReceiver({ file, fail_503 = 0.005, fail_destroy = 0.002, delay_ms = 0 }) {
  const given = JSON.stringify({ file, fail_503, fail_destroy, delay_ms });
  const child = fork(new URL('receiver-process.mjs', import.meta.url).pathname, [given]);
  const [{ port }] = await once(child, 'message');
  let asked = 0;
  async function received() {
    asked += 1;
    child.send({ ask: asked });
    const [message] = await once(child, 'message');
    return message.received;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async ledger() {
      await received();
      if (!existsSync(file)) return [];
      return readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    },
    stop: () => child.disconnect(),
  };
}
