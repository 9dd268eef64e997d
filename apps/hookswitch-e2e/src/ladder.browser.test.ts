import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess } from './rig/runtime-process.js';

const NUMBER = '+442079460777';
const NAME = '<b>Ada</b> Lovelace';

describeInBrowser('The ladder of a call', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let crm: Receiver;
  let page: Page;

  beforeAll(async () => {
    [runtime, browser, crm] = await Promise.all([
      RuntimeProcess.start({
        HOOKSWITCH_ALLOW_HTTP: '1',
        HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
        HOOKSWITCH_SIMULATOR_SPEED: '10',
      }),
      TestBrowser.start(),
      Receiver.start(),
    ]);
    await apply();
  });
  beforeEach(async () => {
    page = await (await browser.person()).newPage();
    await signIn(page, runtime);
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(() => Promise.all([browser.stop(), runtime.dispose(), crm.stop()]));

  /** A flow that greets, tells the CRM, rings Bob, and waits where he does not answer. */
  async function apply(): Promise<void> {
    await create('/users', { name: 'Bob', extension: '1007' });
    await create('/webhooks', {
      name: 'All of it',
      url: crm.url('/events'),
      event_types: ['call_answered', 'call_hungup'],
    });
    const document = {
      schema: 1,
      entry: 'answer',
      default_exit: 'wait',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        greet: { type: 'talk', label: 'Welcome', config: { text: 'Welcome to us', language: 'en-GB' } },
        note: { type: 'set', label: 'Note', config: { variables: [{ name: 'city', value: 'London' }] } },
        tell: {
          type: 'webhook',
          label: 'Tell the CRM',
          config: {
            name: 'Tell',
            url: crm.url('/hook?key=hidden-key'),
            secret_token: 'a-token',
            headers: [],
          },
        },
        ring: {
          type: 'dial',
          label: 'Ring Bob',
          config: { to: { type: 'extension', target: '1007' }, ring_time_s: 5 },
        },
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {
        'answer:next': 'greet',
        'greet:next': 'note',
        'note:next': 'tell',
        'tell:next': 'ring',
        'wait:next': 'bye',
      },
    };
    const flow = (await create('/flows', { name: 'Reception', document })) as { id: string };
    await create('/numbers', { number: NUMBER, flow_id: flow.id });
    await runtime.api('PUT', '/simulator/phones/1007', { behaviour: 'busy', after_ms: 300 });
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
  }

  async function create(path: string, body: object): Promise<unknown> {
    const answer = await runtime.api('POST', path, body);
    expect(answer.status).toBe(201);
    return answer.body;
  }

  async function call(): Promise<string> {
    const from = { number: '+442079460111', name: NAME };
    return ((await create('/simulator/calls', { from, to: NUMBER })) as { id: string }).id;
  }

  const grid = () => page.getByRole('grid', { name: 'Ladder' });
  const row = (text: string | RegExp) => grid().getByRole('row').filter({ hasText: text });
  const behind = () => page.getByRole('region', { name: 'Behind the row' });

  it('grows while the call goes on, and opens what is behind a row by keyboard', async () => {
    const id = await call();
    await page.goto(`${runtime.origin}/calls/${id}`);
    await page.getByText('Ladder', { exact: true }).click();
    await row('Wait, left by')
      .or(row(/Reception: Wait/))
      .first()
      .waitFor();
    await row(`${NAME} to Hookswitch: calls ${NUMBER}`).waitFor();
    await row(/^.*Bob \(1007\) to Hookswitch: ended: busy/).waitFor();
    await grid().getByRole('columnheader', { name: NAME }).waitFor();
    expect(await row('ended: normal').count()).toBe(0);

    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const chosen = grid().locator('[aria-selected=true]');
    const second = await chosen.innerText();
    await runtime.api('POST', `/calls/${id}/digits`, { digits: '5' });
    await row(/Send a digit/).waitFor();
    expect(await chosen.innerText()).toBe(second);

    await page.getByLabel('Find in the ladder').fill('webhook_component_event');
    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const request = behind().getByRole('region', { name: 'Request of attempt 1' });
    await request.getByText('webhook_component_event').first().waitFor();
    await behind().getByText('seen').first().waitFor();
    await page.keyboard.press('Escape');
    await behind().waitFor({ state: 'detached' });
    expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByLabel('Find in the ladder').fill('note');
    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await behind().getByText('= London').waitFor();
    await page.getByLabel('Find in the ladder').fill('');

    await runtime.api('POST', `/calls/${id}/hangup`, {});
    await row(/Lovelace to Hookswitch: ended: /).waitFor();
    await row('POST call_hungup').first().waitFor();
    expect(await page.locator('b').filter({ hasText: 'Ada' }).count()).toBe(0);
    expect(await obstacles(page)).toEqual([]);
  });

  it('leaves out what is not wanted, and is taken along as a picture and as text', async () => {
    const id = await call();
    await page.goto(`${runtime.origin}/calls/${id}?view=ladder`);
    await row(/Reception: Wait/).waitFor();
    await runtime.api('POST', `/calls/${id}/hangup`, {});
    await row('POST call_hungup').first().waitFor();
    await page.getByText('Steps', { exact: true }).click();
    await page.getByText('Signalling', { exact: true }).click();
    await row('Welcome').waitFor({ state: 'detached' });
    await row('calls +44').waitFor({ state: 'detached' });
    await row('POST call_answered').first().waitFor();
    await page.getByText('Requests', { exact: true }).click();
    await page.getByText('No row fits.').waitFor();

    for (const [name, type] of [
      ['Download SVG', 'svg'],
      ['Download text', 'txt'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`call-${id}-ladder.${type}`);
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).toContain('POST call_hungup');
      expect(text).toContain(type === 'svg' ? '&lt;b&gt;Ada&lt;/b&gt;' : '<b>Ada</b>');
      expect(text).not.toMatch(/hidden-key|a-token/);
      if (type === 'svg') await shown(text);
    }
  });

  /** The picture as a browser draws it that gets it from nowhere but this file. */
  async function shown(svg: string): Promise<void> {
    const viewer = await (await browser.person({ viewport: { width: 1300, height: 1400 } })).newPage();
    await viewer.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    expect(await viewer.locator('parsererror').count()).toBe(0);
    expect(await viewer.locator('svg > g').count()).toBeGreaterThan(20);
  }

  it('of a long call draws the rows that are in view, and is walked from end to end', async () => {
    const id = await call();
    await page.goto(`${runtime.origin}/calls/${id}?view=ladder`);
    // The keys come last, so that they end the ladder.
    await row(/Reception: Wait/).waitFor();
    await row('POST call_answered').first().waitFor();
    const before = Number(await grid().getAttribute('aria-rowcount'));
    for (let more = 0; more < 8; more += 1)
      await runtime.api('POST', `/simulator/calls/${id}/digits`, { digits: '1'.repeat(64) });
    await page.waitForFunction(
      (rows) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) >= rows,
      before + 512,
    );
    expect(await grid().getByRole('row').count()).toBeLessThan(120);
    await grid().focus();
    await page.keyboard.press('Home');
    await grid().getByRole('row').nth(1).filter({ hasText: 'calls +44' }).waitFor();
    await page.keyboard.press('End');
    await grid().getByRole('row').last().and(grid().locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('Enter');
    await behind().waitFor();
    await page.keyboard.press('ArrowUp');
    await behind()
      .getByText(/pressed 1/)
      .first()
      .waitFor();
  });

  it('speaks of new rows below only where there are rows out of view', async () => {
    const id = await call();
    page = await (await browser.person({ viewport: { width: 1200, height: 2400 } })).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/calls/${id}?view=ladder`);
    await row(/Reception: Wait/).waitFor();
    await row('POST call_answered').first().waitFor();
    await runtime.api('POST', `/simulator/calls/${id}/digits`, { digits: '12' });
    await row(/pressed 2/).waitFor();
    expect(await grid().evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(false);
    expect(await page.getByText(/new rows? below/).count()).toBe(0);

    await runtime.api('POST', `/simulator/calls/${id}/digits`, { digits: '3'.repeat(60) });
    await page.waitForFunction(() => document.querySelector('[role=grid]')!.scrollTop > 0);
    expect(await page.getByText(/new rows? below/).count()).toBe(0);
    await grid().focus();
    await page.keyboard.press('Home');
    await runtime.api('POST', `/simulator/calls/${id}/digits`, { digits: '4' });
    await page.getByRole('button', { name: /new rows? below/ }).click();
    await row(/pressed 4/).waitFor();
  });

  it('is read in the dark, and on a narrow screen', async () => {
    const id = await call();
    page = await (
      await browser.person({ colorScheme: 'dark', viewport: { width: 600, height: 900 } })
    ).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/calls/${id}?view=ladder`);
    await row(/Reception: Wait/).waitFor();
    expect(await grid().evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await row('Welcome (talk)').first().click();
    await behind().getByText('Outcome', { exact: true }).waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await grid().scrollIntoViewIfNeeded();
  });
});
