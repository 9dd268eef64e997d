import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiClient, TOKEN } from '../../rig/api-client.mjs';
import { Child } from '../../rig/child.mjs';
import { FLAGS } from '../../rig/subject.mjs';
import { pause } from '../../rig/raw-baseline.mjs';

const MAIN = fileURLToPath(new URL('../../../../apps/runtime/bin/runtime.mjs', import.meta.url));
const PROBE = new URL('probe.mjs', import.meta.url).href;
const START_MS = 30_000;

/** Folders that are removed even when a measurement breaks off. */
const folders = new Set();
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The built runtime in a process of its own, started as `npm start` starts it, between Asterisk and the receiver. */
export class Runtime {
  #folder = mkdtempSync(join(tmpdir(), 'hookswitch-asterisk-'));
  #child;
  /** Its REST API. */
  api;
  url;

  /** Starts one on an empty folder; resolves when it is ready, its gateways too. */
  static async start({ ARI_URL, ARI_USER, ARI_PASSWORD, ARI_APP }) {
    const runtime = new Runtime();
    folders.add(runtime.#folder);
    await runtime.#start({
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: ARI_URL,
      HOOKSWITCH_ARI_USER: ARI_USER,
      HOOKSWITCH_ARI_PASSWORD: ARI_PASSWORD,
      HOOKSWITCH_ARI_APP: ARI_APP,
    });
    return runtime;
  }

  async #start(settings) {
    const log = openSync(this.#logFile, 'a');
    [this.#child] = await Child.start('The product', MAIN, [], {
      execArgv: [...FLAGS, '--expose-gc', '--import', PROBE],
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        PATH: process.env.PATH,
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_DATA_DIR: join(this.#folder, 'data'),
        HOOKSWITCH_API_TOKEN: TOKEN,
        HOOKSWITCH_ADMIN_PASSWORD: 'bench-password-0123456789',
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
        ...settings,
      },
    });
    closeSync(log);
    const until = performance.now() + START_MS;
    while (!(await this.#isReady())) {
      if (performance.now() > until || !this.#child.isRunning)
        throw new Error(`The product did not become ready:\n${this.output()}`);
      await pause(25);
    }
    this.api = new ApiClient(this.url);
  }

  async #isReady() {
    this.url ??= /^Hookswitch is up: (\S+)$/m.exec(this.output())?.[1];
    return this.url !== undefined && (await this.readiness()).status === 'ready';
  }

  get #logFile() {
    return join(this.#folder, 'log');
  }

  get pid() {
    return this.#child.pid;
  }

  /** What it printed so far. */
  output() {
    return readFileSync(this.#logFile, 'utf8');
  }

  /** The lines of its log that are no mere information. */
  complaints() {
    return this.output()
      .split('\n')
      .filter((line) => line !== '' && !/^\{"level":"(info|debug)"|^Hookswitch is up/.test(line));
  }

  /** What `/health/ready` answers: `{status, checks}`. */
  async readiness() {
    const answer = await fetch(`${this.url}/health/ready`);
    return answer.json();
  }

  /** Asks the process to do one of the things that `probe.mjs` lists. */
  ask(name, given) {
    return this.#child.ask(name, given);
  }

  /** Ends the process and removes its data. */
  async dispose() {
    await this.#child?.kill();
    await this.api?.close();
    rmSync(this.#folder, { recursive: true, force: true });
    folders.delete(this.#folder);
  }
}
