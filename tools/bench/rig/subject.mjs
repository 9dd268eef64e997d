import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';

const TOKEN = 'bench-token-0123456789abcdef0123456789abcdef';

/** The product in a process of its own, with a data folder of its own. */
export class Subject {
  dataDir = mkdtempSync(join(tmpdir(), 'hookswitch-bench-'));
  #child;
  #pool;
  #asked = 0;
  #answers = new Map();

  static async start() {
    const subject = new Subject();
    await subject.start();
    return subject;
  }

  /** Resolves when the process takes calls and requests. */
  async start() {
    const child = fork(new URL('subject-process.mjs', import.meta.url).pathname, {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_DATA_DIR: this.dataDir,
        HOOKSWITCH_API_TOKEN: TOKEN,
        HOOKSWITCH_ADMIN_PASSWORD: 'bench-password-0123456789',
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
        HOOKSWITCH_SIMULATOR_SPEED: '1000',
        HOOKSWITCH_LOG_LEVEL: 'error',
      },
    });
    this.#child = child;
    const url = await new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (message.ready) resolve(message.ready);
        else this.#settle(message);
      });
      child.on('exit', (code, signal) => reject(new Error(`The product ended: ${code ?? signal}`)));
    });
    this.#pool = new Pool(url, { connections: 8, headersTimeout: 300_000, bodyTimeout: 300_000 });
  }

  #settle({ id, result, error }) {
    const { resolve, reject } = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  }

  /** Asks the process to do one of the things that `subject-process.mjs` lists. */
  ask(name, given) {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#child.send({ id, name, given });
    });
  }

  /** A REST request; anything but 2xx is an error. */
  async request(method, path, body) {
    const response = await this.#pool.request({
      method,
      path: `/api/v1${path}`,
      headers: { authorization: `Bearer ${TOKEN}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    const text = await response.body.text();
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** Makes a flow and a number that leads to it, both drafts. */
  async draft(number, name, document) {
    const flow = await this.request('POST', '/flows', { name, document });
    await this.request('POST', '/numbers', { number, name, flow_id: flow.id });
  }

  apply() {
    return this.request('POST', '/configuration/apply', {});
  }

  async kill() {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
    await this.#pool.destroy();
  }

  /** Ends the process and removes its data. */
  async dispose() {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
