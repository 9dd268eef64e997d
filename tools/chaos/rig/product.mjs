import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Pool } from 'undici';

const TOKEN = 'chaos-token-0123456789abcdef0123456789abcdef';
const START_WITHIN_MS = 180_000;

/** The product in a process of its own that is killed, frozen and started again; its folder and port stay. */
export class Product {
  #child = null;
  #pool;
  /** Callers who wait for their answer must not keep others from asking. */
  #callers;

  /** @param given `{root, dataDir, logFile, port, store, execArgv, env, speed}` */
  constructor(given) {
    this.given = given;
    const patience = { headersTimeout: 30_000, bodyTimeout: 30_000 };
    this.#pool = new Pool(this.origin, { connections: 8, ...patience });
    this.#callers = new Pool(this.origin, { connections: 64, ...patience });
  }

  static async at(given) {
    return new Product({ ...given, port: await freePort() });
  }

  get origin() {
    return `http://127.0.0.1:${this.given.port}`;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** Begins a process. `ready` resolves when it takes calls, and rejects when it ends before that. */
  spawn() {
    const { root, dataDir, logFile, port, store = {}, execArgv = [], env = {} } = this.given;
    const log = openSync(logFile, 'a');
    const child = fork(new URL('product-process.mjs', import.meta.url).pathname, {
      execArgv,
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOOKSWITCH_PORT: String(port),
        HOOKSWITCH_DATA_DIR: dataDir,
        HOOKSWITCH_API_TOKEN: TOKEN,
        HOOKSWITCH_ADMIN_PASSWORD: 'chaos-password-0123456789',
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
        HOOKSWITCH_SIMULATOR_SPEED: '20',
        HOOKSWITCH_LOG_LEVEL: 'warn',
        CHAOS_PRODUCT: root,
        CHAOS_STORE: JSON.stringify(store),
        ...env,
      },
    });
    this.#child = child;
    const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
    const ready = new Promise((resolve, reject) => {
      child.once('message', resolve);
      void ended.then((end) => reject(new EndedError(end, logFile)));
      setTimeout(
        () => reject(new Error(`The product was not ready within ${START_WITHIN_MS / 1000} s.`)),
        START_WITHIN_MS,
      ).unref();
    });
    ready.catch(() => {});
    return { ready, ended };
  }

  async start() {
    await this.spawn().ready;
  }

  /** Whether the process runs. */
  get alive() {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Throws when the process ended by itself, with its last words. */
  mustLive() {
    const { exitCode: code = null, signalCode: signal = null } = this.#child ?? {};
    if (code !== null || signal !== null) throw new EndedError({ code, signal }, this.given.logFile);
  }

  signal(name) {
    this.#child.kill(name);
  }

  /** Kills the process that was begun last. An end by itself is a fault: it is thrown. */
  async kill() {
    if (this.#child === null) return;
    const child = this.#child;
    this.mustLive();
    this.#child = null;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async dispose() {
    await this.kill().catch(() => undefined);
    await this.#pool.destroy();
    await this.#callers.destroy();
  }

  /** A request of any status: `{status, body}`. */
  ask(method, path, body) {
    return this.#ask(this.#pool, method, path, body);
  }

  /** The same for a call on the simulator. */
  call(body) {
    return this.#ask(this.#callers, 'POST', '/api/v1/simulator/calls', body);
  }

  async #ask(pool, method, path, body) {
    const response = await pool.request({
      method,
      path,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.body.text();
    return { status: response.statusCode, body: parsed(text) };
  }

  /** A request to the API; anything but 2xx is an error. */
  async request(method, path, body) {
    const { status, body: answer } = await this.ask(method, `/api/v1${path}`, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** All rows of a list. */
  async list(path) {
    const rows = [];
    for (let token = ''; token !== null;) {
      const page = await this.request('GET', `${path}?page_size=100${token && `&page_token=${token}`}`);
      rows.push(...page.result);
      token = page.next_page_token;
    }
    return rows;
  }

  /** One figure of `/metrics`. */
  async figure(name) {
    const { body } = await this.ask('GET', '/metrics');
    const line = String(body)
      .split('\n')
      .find((row) => row.startsWith(`${name} `));
    return line === undefined ? Number.NaN : Number(line.split(' ')[1]);
  }
}

/** The product ended by itself. */
export class EndedError extends Error {
  constructor({ code, signal }, logFile) {
    const log = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
    super(`The product ended by itself (${code ?? signal}). Its last lines:\n${log}`);
  }
}

function parsed(text) {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
