import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { RIG } from './sip-agents.js';

const run = promisify(execFile);

/** The Asterisk under test as a process: killed and started again as a power cut or an upgrade would. */
export class AsteriskProcess {
  /** `kill -9`: no BYE, no event, no CDR. */
  static async kill(): Promise<void> {
    const pid = Number((await settings())['RIG_PID']);
    if (!(pid > 0)) throw new Error('Asterisk does not run.');
    process.kill(pid, 'SIGKILL');
    for (let alive = true; alive; await new Promise((resolve) => setTimeout(resolve, 20)))
      alive = isAlive(pid);
  }

  /** Resolves when it takes calls. On the ports that it had. */
  static async start(): Promise<void> {
    await run(RIG, ['up']);
  }

  /** Where SIP phones reach it: `127.0.0.1:5060`. */
  static async sipAddress(): Promise<string> {
    return (await settings())['RIG_SIP'] ?? '';
  }
}

async function settings(): Promise<Record<string, string>> {
  const { stdout } = await run(RIG, ['env']);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
