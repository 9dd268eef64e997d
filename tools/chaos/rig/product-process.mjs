/** The product as it runs, composed by the runtime itself from the copy that `CHAOS_PRODUCT` names. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(process.env.CHAOS_PRODUCT, 'apps/runtime/bin/program.mjs');
const { loadProgram } = await import(pathToFileURL(program).href);
const { exports: runtime, keep } = loadProgram('runtime');
process.on('disconnect', () => process.exit());
await runtime.createApp(runtime.readSettings(process.env), {
  store: JSON.parse(process.env.CHAOS_STORE ?? '{}'),
});
keep();
process.send({ ready: true });
