/**
 * A deliverer in a process of its own, so that its memory can be seen: sends to a server that is well until nothing grows any
 * more, then to all the others, and prints by how much resident memory has grown at most, in bytes.
 */
import { webhook } from './directory.js';
import { callEvent, Rig } from './rig.js';

const WARM_UP = 3_000;
const EACH = 20;
/** Long enough for several rounds of time-outs and probes. */
const FAULTS_MS = 5_000;

const [, , well = '', ...faulty] = process.argv;
const endpoints = faulty.map((url) => webhook({ url, timeout_ms: 300 }));
const rig = new Rig(endpoints);
rig.deliverer.start();

for (let sent = 1; sent <= WARM_UP; sent += 1) {
  rig.pass({ url: well });
  if (sent % 50 === 0) await rig.log.settled(sent);
}
globalThis.gc?.();
const before = process.memoryUsage.rss();
let most = before;
const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
for (let event = 0; event < EACH; event += 1) rig.emit(callEvent());
await new Promise((resolve) => setTimeout(resolve, FAULTS_MS));
if (rig.log.settlements.length < WARM_UP + endpoints.length) throw new Error('Not all of them were tried.');
clearInterval(looking);
process.stdout.write(String(most - before));
process.exit();
