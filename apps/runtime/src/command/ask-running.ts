import { request } from 'undici';
import { runningProcess } from '../access/command-line.js';
import { CommandError, RefusedError } from './commands.js';

/** A backup of a large database takes its time. */
const LONGEST_MS = 3_600_000;

/**
 * Sends a request to the process that runs on a data folder, as the folder's owner.
 * @throws CommandError when it cannot be reached, RefusedError when it refuses
 */
export async function askRunning<Answer>(
  dataDir: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const running = runningProcess(dataDir);
  if (running === null) {
    throw new CommandError(
      `Hookswitch is starting or stopping on ${dataDir}, or another command uses it. Try again in a moment.`,
    );
  }
  const { url, token, pid } = running;
  let status: number;
  let text: string;
  try {
    const answer = await request(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headersTimeout: LONGEST_MS,
      bodyTimeout: LONGEST_MS,
    });
    status = answer.statusCode;
    text = await answer.body.text();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `Hookswitch runs on ${dataDir} (process ${pid}) and does not answer at ${url} (${reason}).`,
    );
  }
  if (status >= 300) throw new RefusedError(status, refusal(status, text));
  return JSON.parse(text) as Answer;
}

function refusal(status: number, text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    if (typeof detail === 'string') return detail;
  } catch {
    // No problem details: what answers is perhaps not Hookswitch.
  }
  return `Hookswitch answered ${status}: its log tells more.`;
}
