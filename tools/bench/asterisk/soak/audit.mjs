import { growthOf } from './growth.mjs';

/** What must hold when all calls are over, besides what the ledger compares: one sentence for each fault. */
export async function audit(ground, samples) {
  const { api } = ground.runtime;
  const faults = [...growthOf(samples).faults];
  const none = (list, what, name) => {
    const named = list.slice(0, 3).map(name).join(', ');
    if (list.length > 0) faults.push(`${list.length} ${what}: ${named}`);
  };
  none(await ground.ari.channels(), 'channels are left in Asterisk', (channel) => channel.name);
  none(
    await ground.ari.bridges(),
    'bridges are left in Asterisk',
    ({ id, channels }) => `${id} (${channels.length})`,
  );
  none(await listed(api, '/activeflows?status=running'), 'activeflows still run', ({ id }) => id);
  none(await listed(api, '/deliveries?status=pending'), 'deliveries are still owed', ({ id }) => id);
  const readiness = await ground.runtime.readiness();
  if (readiness.status !== 'ready') faults.push(`It is not ready: ${JSON.stringify(readiness)}`);
  none(ground.runtime.complaints(), 'lines of its log are no mere information', (line) => `\n    ${line}`);
  return faults;
}

async function listed(api, path) {
  const rows = [];
  for await (const row of api.all(path)) rows.push(row);
  return rows;
}
