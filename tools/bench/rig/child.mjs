import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * A process of the bench: told what to do by name, answers once for each. Its file calls `answerFor(deeds)` and then
 * reports `{ ready }`.
 */
export class Child {
  #process;
  #asked = 0;
  #answers = new Map();
  #name;

  /** Resolves with the child and what it reported as `ready`. */
  static async start(name, file, given = [], options = {}) {
    const child = new Child();
    child.#name = name;
    child.#process = fork(file, given, options);
    const ready = await new Promise((resolve, reject) => {
      child.#answers.set('ready', { resolve, reject });
      child.#process.on('message', (message) => child.#settle(message));
      child.#process.on('exit', (code, signal) => child.#ended(code ?? signal));
    });
    return [child, ready];
  }

  get pid() {
    return this.#process.pid;
  }

  get isRunning() {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Asks for one of the deeds that the process has. */
  ask(name, given) {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      if (!this.#process.connected) reject(new Error(`${this.#name} is not running, so it cannot ${name}.`));
      this.#answers.set(id, { resolve, reject });
      this.#process.send({ id, name, given });
    });
  }

  async kill() {
    if (!this.isRunning) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }

  #settle({ id = 'ready', result, ready = result, error }) {
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) answer?.reject(new Error(error));
    else answer?.resolve(ready);
  }

  #ended(how) {
    for (const { reject } of this.#answers.values()) reject(new Error(`${this.#name} ended: ${how}.`));
    this.#answers.clear();
  }
}

/** The child's side: does what it is asked, one answer each, and ends with its parent. */
export function answerFor(deeds) {
  process.on('message', async ({ id, name, given }) => {
    try {
      process.send({ id, result: (await deeds[name](given)) ?? null });
    } catch (error) {
      process.send({ id, error: String(error?.stack ?? error) });
    }
  });
  process.on('disconnect', () => process.exit());
}
