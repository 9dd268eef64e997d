import { connectAsterisk, examine, serveProbe } from '@hookswitch/gateway-asterisk';
import type { Finding } from '@hookswitch/gateway-asterisk';
import { runningProcess } from '../access/command-line.js';
import { isCallable } from '../gateways/callable.js';
import { OwnOrigin } from '../inbox/own-origin.js';
import { mediaBase } from '../media/media-url.js';
import { readSettings } from '../settings/settings.js';
import type { Settings } from '../settings/settings.js';
import { askRunning } from './ask-running.js';
import { CommandError, RefusedError } from './commands.js';
import type { Command } from './commands.js';

/** Looks for what keeps Asterisk and Hookswitch apart. */
export const doctor: Command = {
  name: 'doctor',
  takes: '[--json] [--call <number>]',
  arity: [0, 0],
  options: { json: { type: 'boolean' }, call: { type: 'string' } },
  help: [
    'Checks Asterisk: address, account, version, modules, dialplan, media and more, and says what to do.',
    '--call <number[@context]> also calls that number through the dialplan: whom it leads to may ring.',
    'Ends with 1 when something failed, with 0 when there are warnings at most.',
  ],
  async run(_args, { environment }, { json, call }) {
    if (call !== undefined && !isCallable(call))
      throw new CommandError('--call must be a number, perhaps with @ and a context: 100@from-trunk.');
    const number = typeof call === 'string' ? call : null;
    // A process that runs was told of its Asterisk: this shell need not know its account.
    const { dataDir } = readSettings({ ...environment, HOOKSWITCH_GATEWAYS: undefined });
    const findings =
      (await fromRunning(dataDir, number)) ??
      (await examinedHere(readSettings({ ...environment, HOOKSWITCH_GATEWAYS: 'asterisk' }), number));
    const code = findings.some(({ state }) => state === 'failed') ? 1 : 0;
    return { text: json === true ? JSON.stringify({ findings }, null, 2) : told(findings), code };
  },
};

/** The running process knows its own connection and serves its own media: it looks, if it has an Asterisk. */
async function fromRunning(dataDir: string, call: string | null): Promise<readonly Finding[] | null> {
  if (runningProcess(dataDir) === null) return null;
  const body = call === null ? {} : { call };
  try {
    const path = '/gateways/asterisk/doctor';
    return (await askRunning<{ findings: readonly Finding[] }>(dataDir, 'POST', path, body)).findings;
  } catch (error) {
    if (error instanceof RefusedError && error.status !== 404) throw error;
    // It was told of no Asterisk, or it was killed and what it published is left.
    if (error instanceof CommandError) return null;
    throw error;
  }
}

async function examinedHere(settings: Settings, call: string | null) {
  const { ari, port } = settings;
  // As the process does: of what "localhost" names it listens on this one at least.
  const host = settings.host === 'localhost' ? '127.0.0.1' : settings.host;
  if (ari === null) throw new CommandError('The settings of the asterisk gateway are not complete.');
  return examine({
    asterisk: connectAsterisk(ari),
    url: ari.url,
    user: ari.user,
    app: ari.app,
    own: null,
    media: () => serveProbe(mediaBase(settings, new OwnOrigin(host, port)), { host, port }),
    call,
    now: () => Date.now(),
  });
}

const WORDS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok',
  warning: 'WARNING',
  failed: 'FAILED',
  skipped: '-',
};

function told(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ id }) => id.length));
  const lines = findings.flatMap(({ id, state, found, advice }) => [
    `${WORDS[state].padEnd(7)}  ${id.padEnd(width)}  ${found}`,
    ...(advice === '' ? [] : [`${''.padEnd(7)}  ${''.padEnd(width)}  → ${advice}`]),
  ]);
  const failed = findings.filter(({ state }) => state === 'failed').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  return [...lines, '', `${failed} failed, ${warnings} with a warning.`].join('\n');
}
