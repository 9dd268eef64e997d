import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

declare global {
  /** Whether the test at hand has failed (`environment.js`). */
  var hookswitchTestFailed: boolean;
}

/** Path of the browser; `null` when the tests were told that this machine has none. */
const executablePath =
  process.env['HOOKSWITCH_CHROMIUM'] === ''
    ? null
    : (process.env['HOOKSWITCH_CHROMIUM'] ?? '/usr/bin/chromium');

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Longest wait for something on the screen, in milliseconds. */
export const PATIENCE_MS = 45_000;

/** `describe` for tests that need a browser: left out, with the reason in the name, where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executablePath !== null) describe(name, tests);
  else describe.skip(`${name} (left out: no Chrome or Chromium on this machine)`, tests);
}

/** A browser of its own; each context in it is a person at a computer of their own. */
export class TestBrowser {
  readonly #faults: string[] = [];
  #allowed: RegExp[] = [];

  private constructor(
    readonly browser: Browser,
    private readonly profile: string,
  ) {}

  static async start(): Promise<TestBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'hookswitch-chromium-'));
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ARGS,
      // Crash reports and fonts are cached under the home folder: keep it out of the user's.
      env: { ...process.env, HOME: profile },
    });
    return new TestBrowser(browser, profile);
  }

  /** A person who has not signed in. What goes wrong on their pages is remembered for {@link faults}. */
  async person(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('page', (page) => this.#watch(page));
    return context;
  }

  /** Console errors that the test at hand brings about on purpose, such as a refused save. */
  allow(...messages: RegExp[]): void {
    this.#allowed.push(...messages);
  }

  /** Page errors and console errors since the last call. */
  faults(): string[] {
    const found = this.#faults.filter((fault) => !this.#allowed.some((allowed) => allowed.test(fault)));
    this.#faults.length = 0;
    this.#allowed = [];
    return found;
  }

  /**
   * Once a test is over: nothing may have gone wrong that it did not allow. Pictures of what it leaves on the screen are
   * kept; by a CI, which nobody looks over the shoulder, those of a test that failed.
   */
  async endTest(): Promise<void> {
    // What a page has said by now comes before its answer; one that is still on its way to another has none.
    const answers = this.#pages().map((page) => page.evaluate('0').catch(() => undefined));
    await Promise.race([Promise.all(answers), after(2_000, undefined, { ref: false })]);
    const faults = this.faults();
    if (faults.length > 0 || globalThis.hookswitchTestFailed || !process.env['CI'])
      await this.keepPictures(expect.getState().currentTestName ?? '');
    expect(faults).toEqual([]);
  }

  /** Pictures of all pages, to look at after a failure. */
  async keepPictures(name: string): Promise<void> {
    mkdirSync('test-output', { recursive: true });
    for (const [index, page] of this.#pages().entries()) {
      const path = `test-output/${name.replaceAll(/[^\w]+/g, '-')}-${index}.png`;
      await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #pages(): Page[] {
    return this.browser.contexts().flatMap((context) => context.pages());
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.#faults.push(`page error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      // Asking who is signed in is answered by 401 before the sign-in; the browser logs that by itself.
      if (/status of 401/.test(message.text()) && url.endsWith('/api/v1/session')) return;
      this.#faults.push(`console error: ${message.text()} (${url})`);
    });
  }
}
