import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiClient, TOKEN } from './api-client.mjs';
import { Child } from './child.mjs';
import { pause } from './raw-baseline.mjs';

const FILE = fileURLToPath(new URL('subject-process.mjs', import.meta.url));

/** What `npm start` gives Node. */
const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
export const FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** Folders that are removed even when a measurement breaks off. */
const folders = new Set();
process.on('exit', () => folders.forEach(removeFolder));

/** The product in a process of its own, with a data folder of its own. */
export class Subject {
  dataDir = mkdtempSync(join(tmpdir(), 'hookswitch-bench-'));
  #settings;
  #child;
  #api;

  constructor(settings) {
    this.#settings = settings;
    folders.add(this.dataDir);
  }

  /** Starts one on an empty folder, with settings besides those of the bench. */
  static async start(settings = {}) {
    const subject = new Subject(settings);
    await subject.start();
    return subject;
  }

  /** Runs `work` with one on an empty folder, which ends with it, whatever fails. */
  static async with(work, settings = {}) {
    const subject = await Subject.start(settings);
    try {
      return await work(subject);
    } finally {
      await subject.dispose();
    }
  }

  /** Starts one on a copy of the data of another, which must have been stopped. */
  static async startOnCopyOf(other) {
    const subject = new Subject(other.#settings);
    cpSync(other.dataDir, subject.dataDir, { recursive: true });
    await subject.start();
    return subject;
  }

  /** Resolves when the process takes calls and requests. */
  async start() {
    const [child, url] = await Child.start('The product', FILE, [], {
      execArgv: [...FLAGS, '--expose-gc'],
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
        ...this.#settings,
      },
    });
    this.#child = child;
    this.#api = new ApiClient(url);
  }

  get pid() {
    return this.#child.pid;
  }

  /** Asks the process to do one of the things that `subject-process.mjs` lists. */
  ask(name, given) {
    return this.#child.ask(name, given);
  }

  /** A REST request; anything but 2xx is an error. */
  request(method, path, body) {
    return this.#api.request(method, path, body);
  }

  /** Makes a flow and a number that leads to it, both drafts. */
  draft(number, name, document) {
    return this.#api.draft(number, name, document);
  }

  apply() {
    return this.#api.apply();
  }

  /**
   * Waits until nothing is on the way any more and the process is quiet: what is measured next has the machine for
   * itself. Resolves with the seconds that it took.
   */
  async atRest() {
    const start = performance.now();
    let before = await this.ask('figures');
    for (let tries = 0; tries < 600; tries += 1) {
      await pause(50);
      const now = await this.ask('figures');
      const busy = (now.cpu - before.cpu) / 50_000;
      before = now;
      const { calls, depth, uncommitted, unfolded } = now;
      if (calls + depth + uncommitted + unfolded === 0 && busy < 0.3)
        return (performance.now() - start) / 1000;
    }
    throw new Error(`The product did not come to rest in 30 s: ${JSON.stringify(before)}`);
  }

  /** Ends the process in order; its data can be copied. */
  async stop() {
    await this.ask('stop');
    await this.kill();
  }

  async kill() {
    await this.#child.kill();
    await this.#api.close();
  }

  /** Ends the process and removes its data. */
  async dispose() {
    await this.kill();
    removeFolder(this.dataDir);
  }
}

function removeFolder(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
}
