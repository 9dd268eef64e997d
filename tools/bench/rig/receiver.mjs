import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';

const FILE = fileURLToPath(new URL('receiver-process.mjs', import.meta.url));

/** Starts the receiver with so many endpoints, each an origin of its own. `ask` takes what `receiver-process.mjs` lists. */
export async function startReceiver(endpoints = 1) {
  const [child, ports] = await Child.start('The receiver', FILE, [String(endpoints)]);
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);
  return { url: urls[0], urls, ask: (name, given) => child.ask(name, given), stop: () => child.kill() };
}
