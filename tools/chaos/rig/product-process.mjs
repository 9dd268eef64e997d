/** The product as it runs, composed by the runtime itself from the copy that `CHAOS_PRODUCT` names. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (file) =>
  import(pathToFileURL(join(process.env.CHAOS_PRODUCT, 'apps/runtime/dist', file)).href);
const { createApp } = await built('create-app.js');
const { readSettings } = await built('settings/settings.js');
process.on('disconnect', () => process.exit());
await createApp(readSettings(process.env), { store: JSON.parse(process.env.CHAOS_STORE ?? '{}') });
process.send({ ready: true });
