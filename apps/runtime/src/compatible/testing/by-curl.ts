import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Whether this machine can run the commands of vendors' documents. */
export const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** What a command of a vendor's document was answered. Tests look into its body as they please. */
export interface CurlAnswer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Runs a `curl` command as a shell does that it was pasted into. It must not print anything of its own. */
export async function runCurl(command: string): Promise<CurlAnswer> {
  const asked = `${command.trim()} --silent --max-time 20 --write-out '\\n%{http_code}'`;
  const { stdout } = await promisify(execFile)('sh', ['-c', asked]);
  const end = stdout.lastIndexOf('\n');
  const text = stdout.slice(0, end);
  return {
    status: Number(stdout.slice(end + 1)),
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}
