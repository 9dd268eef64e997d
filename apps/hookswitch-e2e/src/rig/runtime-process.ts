import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Limits for what hangs, not measurements: a start takes 1.5 s on a machine that has nothing else to do. */
const START_PATIENCE_MS = 60_000;
const PATIENCE_MS = 45_000;

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The built runtime as a process of its own, with a data folder of its own. */
export class RuntimeProcess {
  static readonly token = 'e2e-token-0123456789abcdef0123456789abcdef';
  static readonly password = 'e2e-password-0123456789';
  readonly dataDir = mkdtempSync(join(tmpdir(), 'hookswitch-e2e-'));
  output = '';
  #child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(env: NodeJS.ProcessEnv = {}): Promise<RuntimeProcess> {
    const runtime = new RuntimeProcess(await freePort(), env);
    await runtime.start();
    return runtime;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? -1;
  }

  /** Starts the process and resolves when it is ready to take calls. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'apps/runtime/bin/runtime.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOOKSWITCH_PORT: String(this.port),
        HOOKSWITCH_DATA_DIR: this.dataDir,
        HOOKSWITCH_API_TOKEN: RuntimeProcess.token,
        HOOKSWITCH_ADMIN_PASSWORD: RuntimeProcess.password,
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
        ...this.env,
      },
    });
    this.#child = child;
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    const deadline = Date.now() + START_PATIENCE_MS;
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`The runtime ended with ${child.exitCode}:\n${this.output}`);
      const ready = await fetch(`${this.origin}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      if (Date.now() > deadline)
        throw new Error(`The runtime is not ready after ${START_PATIENCE_MS / 1000} s:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Sends a signal and resolves with the exit code once the process has ended. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }

  /** Ends the process and removes its data. */
  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** One request to the API, as an integrator's client makes it. */
  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${RuntimeProcess.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      body: text === '' ? null : JSON.parse(text),
    };
  }

  /** Like `request`, but an answer other than 2xx fails the test. */
  async api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.request(method, path, body, headers);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }
}

export interface Answer {
  readonly status: number;
  readonly etag: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer is whatever the server said
  readonly body: any;
}

/** Polls until `probe` gives something; the wait is for another process, so no event can tell. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
