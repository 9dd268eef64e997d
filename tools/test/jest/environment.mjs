import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { Globals } from './globals.mjs';

/**
 * Node as it is: test files run in the worker's own realm, not in a `vm` context of their own, so that they and the
 * packages of `runtime.mjs` have the same `Error`, `Array` and `Uint8Array`. What a test file leaves behind in the
 * realm is taken away after it.
 *
 * Not for tests that replace what belongs to the language for good, such as `Array.prototype`.
 */
export default class MainRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** Jest’s timers of old, which nobody asks for. */
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.conditions = projectConfig.testEnvironmentOptions.customExportConditions;
    this.before = new Globals();
    // Jest’s own modules, loaded for each test file, go by the real clock and disk while tests replace them.
    Object.assign(globalThis, projectConfig.globals);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.before.restore();
  }

  exportConditions() {
    return this.conditions;
  }

  /** Jest asks for one; `runtime.mjs` loads no module into it. */
  getVmContext() {
    return globalThis;
  }
}
