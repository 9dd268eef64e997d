import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../ledger/audit.mjs';
import { Callers } from './callers.mjs';
import { configure } from './configuration.mjs';
import { pause, until } from './pause.mjs';
import { Product } from './product.mjs';
import { startReceiver } from './receiver.mjs';

/**
 * One experiment's product, receiver and callers, in a folder of its own.
 *
 * @param folder where it keeps what it writes
 * @param given `{root, dataDir?, rate, store?, receiver?, execArgv?, env?}`
 */
export async function openScene(folder, { root, rate, receiver: behaviour, ...given }) {
  mkdirSync(folder, { recursive: true });
  const receiver = await startReceiver({ file: join(folder, 'received.ndjson'), ...behaviour });
  const product = await Product.at({
    root,
    dataDir: join(folder, 'data'),
    logFile: join(folder, 'product.log'),
    ...given,
  });
  const callers = new Callers(product, rate);
  try {
    await product.start();
    await configure(product, receiver.url);
  } catch (error) {
    await close();
    throw error;
  }
  async function close() {
    await callers.stop();
    await product.dispose();
    receiver.stop();
  }

  return {
    product,
    receiver,
    callers,
    close,

    /** Stops calling, waits until all has come to rest, and compares the ledgers. */
    async settle({ patienceMs = 60_000, kills = 0, clockMoved = false } = {}) {
      await callers.stop();
      const settled = await until(() => !product.alive || isQuiet(product, receiver), patienceMs, 200);
      product.mustLive();
      return audit({
        placed: callers.placed,
        received: await receiver.ledger(),
        calls: await product.list('/calls'),
        activeflows: await product.list('/activeflows'),
        settled: settled !== null,
        kills,
        clockMoved,
      });
    },
  };
}

/** Nothing runs, nothing is owed, and nothing more arrives. */
async function isQuiet(product, receiver) {
  if ((await product.figure('hookswitch_activeflows')) !== 0) return false;
  if ((await product.figure('hookswitch_deliveries_owed')) !== 0) return false;
  const before = await receiver.received();
  await pause(300);
  return (await receiver.received()) === before && (await product.figure('hookswitch_calls')) === 0;
}
