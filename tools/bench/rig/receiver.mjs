import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';

const FILE = fileURLToPath(new URL('receiver-process.mjs', import.meta.url));

/**
 * Runs `work` with a receiver of so many endpoints, each an origin of its own, which ends with it, whatever fails. `ask`
 * takes what `receiver-process.mjs` lists.
 */
export async function withReceiver(endpoints, work) {
  const [child, ports] = await Child.start('The receiver', FILE, [String(endpoints)]);
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);
  try {
    return await work({ url: urls[0], urls, ask: (name, given) => child.ask(name, given) });
  } finally {
    await child.kill();
  }
}
