import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rig } from '../../../asterisk/running.mjs';

/** Each run's callers have numbers that no other run's have: this, the run in four digits, the call's number. */
const CALLERS = '1555';
let runs = 0;

/** Callers under way, by process group, with their folders: a run that breaks off leaves nobody calling. */
const callers = new Map();
process.on('exit', () => {
  for (const [group, folder] of callers) {
    process.kill(-group, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Places calls through the trunk as `rig call` does: `calls` of them, `rate` a second, each from a number of its own. Who
 * is not hung up hangs up after `hold` ms; `cancelAfter` gives up before the answer.
 *
 * @returns `done`, which resolves when all have ended: `placed`, `failed` and `resent` (sipp's
 * counts), `invites` (when each caller's INVITE went out, milliseconds since the epoch, by number), `rate` as it really
 * was, `answerMs`, and `why` calls failed
 */
export function placeCalls({ to, rate, calls, hold = 15_000, cancelAfter, patience = 15_000 }) {
  runs += 1;
  const from = `${CALLERS}${String(runs).padStart(4, '0')}`;
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-callers-'));
  const args = ['call', '--to', to, '--from', `+${from}`, '--unique-from', '--json', '--keep'];
  args.push('--rate', rate, '--calls', calls, '--hold', hold, '--answer-timeout', patience);
  args.push('--max-active', Math.max(5000, calls), ...(cancelAfter ? ['--cancel-after', cancelAfter] : []));
  const child = spawn(rig, args.map(String), {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  callers.set(child.pid, folder);
  const said = { out: '', error: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.error += data));
  const done = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      callers.delete(child.pid);
      try {
        resolve(outcomeOf(said, folder, from));
      } catch (error) {
        reject(new Error(`sipp could not place calls: ${said.out}${said.error}${error.message}`));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
  return { done };
}

function outcomeOf({ out, error }, folder, from) {
  const { calls: placed, failed, retransmissions: resent, answer_ms: answerMs } = JSON.parse(out);
  const [work] = readdirSync(folder);
  const invites = invitesIn(readFileSync(join(folder, work, 'messages.tsv'), 'utf8'), from);
  const why = placed === 0 ? error.replace(/^rig: logs in .*$/m, '').trim() : reasonsIn(error);
  return { placed, failed, resent, answerMs, invites, rate: rateOf([...invites.values()]), why };
}

/** The answers that sipp did not expect, each once. */
function reasonsIn(error) {
  const answers = error.match(/received 'SIP\/2\.0 \d+ [^\r\n]*/g) ?? [];
  return [...new Set(answers.map((text) => text.slice("received 'SIP/2.0 ".length)))].join(', ');
}

/** sipp makes a call's number the first part of its Call-ID, and the rig the last part of its caller's number. */
function invitesIn(messages, from) {
  const invites = new Map();
  for (const line of messages.split('\n')) {
    const [, , at, way, callId, , what] = line.split('\t');
    if (way !== 'S' || !what?.startsWith('INVITE')) continue;
    const number = `${from}${callId.split('-')[0]}`;
    if (!invites.has(number)) invites.set(number, Number(at) * 1000);
  }
  return invites;
}

/** Calls a second, from the first INVITE to the last. */
function rateOf(times) {
  const [first, last] = [times[0], times.at(-1)];
  return times.length > 1 ? ((times.length - 1) * 1000) / (last - first) : NaN;
}
