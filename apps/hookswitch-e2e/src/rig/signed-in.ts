import type { Page } from 'playwright-core';
import { TestBrowser } from './browser.js';
import { signIn } from './flow-page.js';
import { RuntimeProcess } from './runtime-process.js';

/** What most browser tests begin with. */
export interface SignedIn {
  readonly runtime: RuntimeProcess;
  readonly browser: TestBrowser;
  /** Of the administrator, who has just signed in. */
  readonly page: Page;
}

/** A runtime, a browser, and the administrator's page in it. */
export async function startSignedIn(env: NodeJS.ProcessEnv = {}): Promise<SignedIn> {
  const [runtime, browser] = await Promise.all([RuntimeProcess.start(env), TestBrowser.start()]);
  const page = await (await browser.person()).newPage();
  await signIn(page, runtime);
  return { runtime, browser, page };
}
