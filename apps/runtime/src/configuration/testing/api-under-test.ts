import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectTypes } from '@hookswitch/flow-model';
import { request } from 'undici';
import { createApp } from '../../create-app.js';
import type { RunningApp } from '../../create-app.js';
import { readSettings } from '../../settings/settings.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

/** An answer of the API, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body, text where it is no JSON; `undefined` when there is none. Tests look into it as they please. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** The whole runtime on a real port with a data folder of its own, and a client that is let in. */
export class ApiUnderTest {
  private constructor(
    readonly running: RunningApp,
    private readonly dir: string,
    private readonly token = TOKEN,
  ) {}

  /** @param environment settings besides port, folder and token */
  static async start(environment: Record<string, string> = {}, dir?: string): Promise<ApiUnderTest> {
    const folder = dir ?? mkdtempSync(join(tmpdir(), 'hookswitch-api-'));
    const running = await createApp(
      readSettings({
        HOOKSWITCH_DATA_DIR: folder,
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_LOG_LEVEL: 'fatal',
        HOOKSWITCH_ADMIN_PASSWORD: 'a-password-for-tests',
        HOOKSWITCH_API_TOKEN: TOKEN,
        ...environment,
      }),
      // What real hashes cost is the business of those that make accounts and change passwords.
      { adminPasswordCost: { N: 16, r: 8, p: 1 } },
    );
    return new ApiUnderTest(running, folder);
  }

  /** A runtime that the test has started by itself; `stop` removes its data folder. */
  static around(running: RunningApp, dir: string, token?: string): ApiUnderTest {
    return new ApiUnderTest(running, dir, token);
  }

  /** Stops and starts again on the same data folder. */
  async restart(environment: Record<string, string> = {}): Promise<ApiUnderTest> {
    await this.running.close();
    return ApiUnderTest.start(environment, this.dir);
  }

  async stop(): Promise<void> {
    await this.running.close();
    rmSync(this.dir, { recursive: true });
  }

  get = (path: string): Promise<Answer> => this.send('GET', path);
  post = (path: string, body?: unknown): Promise<Answer> => this.send('POST', path, body);
  put = (path: string, body: unknown, etag?: string): Promise<Answer> => this.send('PUT', path, body, etag);
  delete = (path: string, etag?: string): Promise<Answer> => this.send('DELETE', path, undefined, etag);

  /** A body given as text is sent as it is. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    etag?: string,
    type = 'application/json',
  ): Promise<Answer> {
    const answer = await request(`${this.running.url}/api/v1${path}`, {
      method: method as 'GET',
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': type }),
        ...(etag !== undefined && { 'if-match': etag }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text,
      body: text === '' ? undefined : isJson(answer.headers) ? (JSON.parse(text) as unknown) : text,
    };
  }

  /** Every byte of the data folder. */
  files(): Buffer {
    const entries = readdirSync(this.dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
  }

  /** All drafts of all types as text: to see that nothing changed. */
  async drafts(): Promise<string> {
    const lists = await Promise.all(Object.values(objectTypes).map(({ plural }) => this.get(`/${plural}`)));
    return lists.map(({ text }) => text).join('\n');
  }
}

function isJson(headers: Answer['headers']): boolean {
  return String(headers['content-type']).includes('json');
}

/** Asks again until the answer fits; fails with the last answer after `withinMs`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  withinMs = 60_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > until) throw new Error(`It never came to fit: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
