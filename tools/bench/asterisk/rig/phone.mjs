import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rig } from '../../../asterisk/running.mjs';

/** A far end behind the trunk that takes every call: `rig pstn`, which answers any number of them. */
export async function withPhone({ after, hold }, work) {
  const args = ['pstn', '--after', String(after), '--hold', String(hold)];
  const child = spawn(rig, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let said = '';
  const isReady = new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => (said += data).includes('ready ') && resolve());
    child.stderr.on('data', (data) => (said += data));
    closed.then(() => reject(new Error(`The called far end did not start: ${said}`)), reject);
  });
  try {
    await isReady;
    const gone = closed.then(() => Promise.reject(new Error(`The called far end ended too early: ${said}`)));
    return await Promise.race([work(), gone]);
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}
