import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../start/setup.mjs';

/** The script that builds and starts Asterisk, and its SIP agents. */
export const rig = join(root, 'tools/asterisk/rig');

/** Why Asterisk cannot run here, in a few words; `null` when it can. */
export function obstacle() {
  if (!existsSync('/etc/debian_version')) return 'this is not Debian';
  if (process.getuid?.() !== 0) return 'this is not root, and Asterisk is started in a chroot';
  return null;
}

/** Whether the Asterisk of a rig runs; `settings` name another than the usual one. */
export const isRunning = (settings = {}) =>
  spawnSync(rig, ['status'], { stdio: 'ignore', env: { ...process.env, ...settings } }).status === 0;

/** A port that is free now, for TCP. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Phones of the tests count up from the ports that they are given: rigs beside each other keep this far apart. */
const APART = 500;
const given = [];

/** Ports that are free now, none near one that was given before. */
export async function freePortsApart(count) {
  const ports = [];
  while (ports.length < count) {
    const port = await freePort();
    if ([...given].some((other) => Math.abs(other - port) < APART)) continue;
    given.push(port);
    ports.push(port);
  }
  return ports;
}

/**
 * Starts Asterisk on free ports, or finds the one that runs; it is built first when it is not there.
 *
 * @param settings of the rig, besides its ports
 * @returns `env` (the settings, ARI_URL, ARI_USER, ARI_PASSWORD, ARI_APP, RIG_SIP, RIG_PID), `isOurs` (it was started here), and `stop`,
 * which ends one that is ours
 * @throws Error with what the rig said
 */
export async function startAsterisk(settings = {}) {
  const isOurs = !isRunning(settings);
  const [http, sip, pstn] = await freePortsApart(3);
  const ports = { RIG_HTTP_PORT: String(http), RIG_SIP_PORT: String(sip), RIG_PSTN_PORT: String(pstn) };
  const { stdout, status, stderr } = spawnSync(rig, ['up'], {
    env: { ...process.env, ...(isOurs ? ports : {}), ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`Asterisk could not be started: ${stderr.trim()}`);
  const env = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  const stop = () => {
    if (isOurs) spawnSync(rig, ['down'], { stdio: 'ignore', env: { ...process.env, ...settings } });
  };
  return { env: { ...settings, ...env }, isOurs, stop };
}
