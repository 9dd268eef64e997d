import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isRunning, startAsterisk } from '../../../asterisk/running.mjs';
import { Child } from '../../rig/child.mjs';
import { pause } from '../../rig/raw-baseline.mjs';
import { Ari } from './ari.mjs';
import { processorTime } from './processor-time.mjs';
import { Runtime } from './runtime.mjs';

const HOOKS = fileURLToPath(new URL('hooks-process.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('../../../asterisk/baseline/ari-bare.mjs', import.meta.url));

/** All of a measurement that runs: Asterisk, the customer's server, the product. Processes of their own, each. */
export class Ground {
  hooks;
  hookUrl;
  asterisk;
  ari;
  runtime;
  #bare;

  /** Runs `work` on one, which ends with it, whatever fails. */
  static async with(work) {
    const ground = new Ground();
    const stop = () => ground.#stop();
    process.once('exit', stop);
    try {
      await ground.#start();
      return await work(ground);
    } catch (error) {
      throw new Error(`${error.message}${ground.#complaints()}`, { cause: error });
    } finally {
      await ground.runtime?.dispose();
      await ground.hooks?.kill();
      stop();
      process.off('exit', stop);
    }
  }

  async #start() {
    const [hooks, port] = await Child.start('The receiver', HOOKS);
    this.hooks = hooks;
    this.hookUrl = `http://127.0.0.1:${port}`;
    // The tests against Asterisk lend theirs (ARI_URL); any other may be somebody's.
    if (process.env.ARI_URL === undefined && isRunning())
      throw new Error('The rig has an Asterisk running: end it (tools/asterisk/rig down), or set RIG_DIR.');
    this.asterisk = await startAsterisk({ RIG_HOOK_URL: `${this.hookUrl}/hook` });
    this.ari = new Ari(this.asterisk.env);
    const left = await this.ari.channels();
    if (left.length > 0) throw new Error(`Asterisk has ${left.length} calls that are not ours.`);
    this.runtime = await Runtime.start(this.asterisk.env);
  }

  /** Starts the bare ARI script. Resolves with its pid when it takes calls. */
  async startBare() {
    this.#bare = spawn(process.execPath, [BARE], {
      env: { PATH: process.env.PATH, ...this.asterisk.env, HOOK_URL: `${this.hookUrl}/hook` },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve, reject) => {
      this.#bare.stdout.once('data', resolve);
      this.#bare.once('exit', () => reject(new Error('The bare ARI script did not start.')));
    });
    return this.#bare.pid;
  }

  get asteriskPid() {
    return Number(this.asterisk.env.RIG_PID);
  }

  /** Processor time of Asterisk, and of another process, so far. Milliseconds. */
  times(pid) {
    return { asterisk: processorTime(this.asteriskPid), node: pid === null ? 0 : processorTime(pid) };
  }

  /** Waits until no call is left, and Asterisk and product are quiet: what is measured next has the machine for itself. */
  async rest() {
    for (let tries = 0; tries < 150; tries += 1) {
      const before = this.times(this.runtime.pid);
      await pause(200);
      const after = this.times(this.runtime.pid);
      if (after.asterisk - before.asterisk > 60 || after.node - before.node > 60) continue;
      const { result } = await this.runtime.api.request('GET', '/calls?state=live&page_size=1');
      if (result.length === 0 && (await this.ari.channels()).length === 0) return;
    }
    throw new Error(`Calls do not end, or nobody comes to rest within 30 s. ${await this.whatIsLeft()}`);
  }

  /** What is there that should have ended, in a sentence. */
  async whatIsLeft() {
    const channels = await this.ari.channels();
    const live = [];
    for await (const call of this.runtime.api.all('/calls?state=live')) live.push(call.from.number);
    const names = channels.map(({ name, state }) => `${name} (${state})`).slice(0, 5);
    return `Channels in Asterisk: ${channels.length} ${names.join(', ')}; live calls: ${live.length} ${live.slice(0, 5).join(', ')}.`;
  }

  /** What the product's log has to say about a failure. */
  #complaints() {
    const lines = this.runtime?.complaints() ?? [];
    return lines.length === 0 ? '' : `\nThe product's log:\n${lines.slice(0, 5).join('\n')}`;
  }

  #stop() {
    this.#bare?.kill('SIGTERM');
    this.asterisk?.stop();
  }
}
