import type { BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { boxOf, FlowPage, middleOf } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { changeFlow, createFlow, greetingDocument } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

describeInBrowser('Nobody loses work in the editor', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let person: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    person = page.context();
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const stored = async (id: string) => (await runtime.api('GET', `/flows/${id}`)).body;

  it('takes back and does again what was drawn, step by step', async () => {
    const id = await createFlow(runtime, 'Undo');
    const flow = await FlowPage.open(page, runtime, id);
    await flow.node('Bye').waitFor();

    await page.getByRole('button', { name: 'Add Wait', exact: true }).click();
    await flow.select('Bye');
    await page.keyboard.press('Escape');
    await flow.node('Bye').focus();
    await page.keyboard.press('Delete');
    await flow.node('Bye').waitFor({ state: 'detached' });
    await flow.hasLines(1);
    await page.keyboard.press('Control+z');
    await flow.node('Bye').waitFor();
    await flow.hasLines(2);
    await page.keyboard.press('Control+z');
    await flow.node('Wait').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await flow.node('Wait').waitFor();

    await page.getByRole('button', { name: /^Undo/ }).click();
    await flow.node('Wait').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Redo/ }).click();
    await flow.node('Wait').waitFor();
    await flow.saved();
    expect(Object.keys((await stored(id)).document.nodes)).toHaveLength(4);
  });

  it('wires by two clicks: on an outcome, then on the way in', async () => {
    const drawn = greetingDocument();
    const id = await createFlow(runtime, 'Clicks', { ...drawn, edges: { 'n1:next': 'n2' } });
    const flow = await FlowPage.open(page, runtime, id);
    await flow.node('Bye').waitFor();
    await flow.hasLines(1);
    await flow.node('Welcome').getByLabel('Outcome Next', { exact: true }).click();
    await flow.node('Bye').getByLabel('Way in').click();
    await flow.hasLines(2);
    await until('the saved line', async () => {
      const { document } = await stored(id);
      return (document.edges as Record<string, string>)['n2:next'] === 'n3';
    });
  });

  it('takes back in a text field what was typed there until a pause, and nothing that was done elsewhere', async () => {
    const id = await createFlow(runtime, 'Undo while typing');
    const flow = await FlowPage.open(page, runtime, id);
    await page.getByRole('button', { name: 'Add Wait', exact: true }).click();
    await flow.node('Wait').waitFor();
    await flow.select('Welcome');
    const text = flow.settings.getByRole('textbox', { name: 'Text' });
    const shows = (wanted: string) =>
      until(`the text is “${wanted}”`, async () => (await text.inputValue()) === wanted);
    await text.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Good');
    await page.waitForTimeout(1_200);
    await page.keyboard.type(' morning');
    await shows('Welcome to our office. Good morning');
    await page.keyboard.press('Control+z');
    await shows('Welcome to our office. Good');
    await page.keyboard.press('Control+z');
    await shows('Welcome to our office.');
    await page.screenshot({ path: 'test-output/undo-in-field.png' });
    for (let more = 0; more < 5; more += 1) await page.keyboard.press('Control+z');
    await shows('Welcome to our office.');
    expect(await flow.node('Wait').count()).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await shows('Welcome to our office. Good');
    await page.keyboard.press('Control+y');
    await shows('Welcome to our office. Good morning');

    const label = flow.settings.getByRole('textbox', { name: 'Label' });
    await label.click();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await until('the label is back', async () => (await label.inputValue()) === 'Welcome');
    await page.keyboard.press('Control+z');
    await shows('Welcome to our office. Good morning');
    await flow.saved();
    const { nodes } = (await stored(id)).document;
    expect([nodes.n2.label, nodes.n2.config.text]).toEqual([
      'Welcome',
      'Welcome to our office. Good morning',
    ]);
    expect(Object.keys(nodes)).toHaveLength(4);
  });

  it('brings back what a closed tab had not saved', async () => {
    const id = await createFlow(runtime, 'Closed tab');
    const tab = await person.newPage();
    const flow = await FlowPage.open(tab, runtime, id);
    await flow.select('Welcome');
    await flow.settings.getByRole('textbox', { name: 'Text' }).fill('Typed a moment before the end.');
    await flow.chip(/^Unsaved changes$/).waitFor();
    await tab.close({ runBeforeUnload: false });
    expect((await stored(id)).document.nodes.n2.config.text).toBe('Welcome to our office.');

    const again = await FlowPage.open(page, runtime, id);
    await page.getByText('Changes that had not been saved were brought back.').waitFor();
    await again.select('Welcome');
    expect(await again.settings.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(
      'Typed a moment before the end.',
    );
    await again.saved();
    expect((await stored(id)).document.nodes.n2.config.text).toBe('Typed a moment before the end.');
  });

  it('shows a conflict with another client and overwrites nothing', async () => {
    const id = await createFlow(runtime, 'Conflict');
    const flow = await FlowPage.open(page, runtime, id);
    await flow.node('Welcome').waitFor();
    await changeFlow(runtime, id, 'Conflict', greetingDocument('Theirs.'));
    browser.allow(/status of 412/);
    await flow.select('Welcome');
    const text = flow.settings.getByRole('textbox', { name: 'Text' });
    await text.fill('Mine.');
    await flow.chip(/^Conflict$/).waitFor();
    const alert = page.getByRole('alert').filter({ hasText: 'Somebody else saved this flow' });
    await alert.waitFor();
    expect((await stored(id)).document.nodes.n2.config.text).toBe('Theirs.');
    expect(await text.inputValue()).toBe('Mine.');

    await alert.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.pathname.endsWith(id));
    expect((await stored(id)).document.nodes.n2.config.text).toBe('Theirs.');
    const copy = await stored(flow.flowId);
    expect(copy.name).toBe('Conflict (my copy)');
    expect(copy.document.nodes.n2.config.text).toBe('Mine.');
  });

  it('leads from a problem to the object and the field', async () => {
    const document = greetingDocument();
    const webhook = { type: 'webhook', label: 'Tell nobody', config: { name: '', url: '', headers: [] } };
    const id = await createFlow(runtime, 'Problems', {
      ...document,
      nodes: { ...document.nodes, n4: webhook },
      edges: { 'n1:next': 'n2', 'n2:next': 'n4', 'n4:next': 'n3' },
      layout: { nodes: { ...document.layout.nodes, n4: [620, 120] } },
    });
    const flow = await FlowPage.open(page, runtime, id);
    await flow.tab('Problems').click();
    await flow.node('Tell nobody').locator('[data-fault="error"]').waitFor();
    await flow.settings.getByRole('button').filter({ hasText: 'Tell nobody' }).first().click();
    const url = flow.settings.getByRole('textbox', { name: 'URL' });
    await url.waitFor();
    await until('the field has the focus', () =>
      url.evaluate((element) => element === element.ownerDocument.activeElement),
    );
    await flow.node('Tell nobody').locator('[data-selected]').waitFor();
    await url.fill('http://127.0.0.1:9/hook');
    await flow.node('Tell nobody').locator('[data-fault]').waitFor({ state: 'detached' });
    await flow.saved();
    // Elsewhere, for an open flow would ask what became of it.
    await page.goto(`${runtime.origin}/flows`);
    await runtime.api('DELETE', `/flows/${id}`, undefined, {
      'if-match': (await runtime.api('GET', `/flows/${id}`)).etag,
    });
  });

  it('knows that a moved object is no change, and makes an old release live again', async () => {
    const id = await createFlow(runtime, 'Moves');
    await runtime.api('POST', '/numbers', { number: '+442079460555', flow_id: id });
    await runtime.api('POST', '/configuration/apply', { note: 'First' });
    const flow = await FlowPage.open(page, runtime, id);
    const live = (number: number) => page.getByRole('link', { name: `Release ${number} is live` });
    await live(1).waitFor();
    const apply = page.getByRole('button', { name: /Apply configuration/ });
    await apply.filter({ hasNotText: /wait/ }).waitFor();

    const head = await middleOf(flow.node('Bye').getByText('Bye', { exact: true }));
    const before = await boxOf(flow.node('Bye'));
    await flow.drag(head, { x: head.x + 90, y: head.y + 60 });
    const after = await boxOf(flow.node('Bye'));
    expect(after.x - before.x).toBeGreaterThan(60);
    await until('the place is saved', async () => (await stored(id)).document.layout.nodes.n3[0] !== 310);
    await flow.saved();
    await apply.click();
    const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
    await dialog.getByText('Nothing to apply').waitFor();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    expect(await apply.filter({ hasText: /wait/ }).count()).toBe(0);

    await flow.select('Welcome');
    await flow.settings.getByRole('textbox', { name: 'Text' }).fill('The second text.');
    await apply.filter({ hasText: /1 change waits/ }).click();
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await live(2).click();

    await page.getByRole('button', { name: 'Restore release 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make it live' }).click();
    await live(3).waitFor();
    await apply.filter({ hasText: /1 change waits/ }).waitFor();
    expect((await runtime.api('GET', '/releases/3')).body.live).toBe(true);
    expect((await stored(id)).document.nodes.n2.config.text).toBe('The second text.');
  });

  it('says honestly that it is offline, and saves once the server is back', async () => {
    const id = await createFlow(runtime, 'Offline');
    const flow = await FlowPage.open(page, runtime, id);
    await flow.select('Welcome');
    browser.allow(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await person.setOffline(true);
    await flow.settings.getByRole('textbox', { name: 'Text' }).fill('Typed in a tunnel.');
    await flow.chip(/^Offline, kept here$/).waitFor();
    await person.setOffline(false);
    await flow.saved();
    expect((await stored(id)).document.nodes.n2.config.text).toBe('Typed in a tunnel.');
  });

  it('can be left and entered again without losing its hands', async () => {
    const id = await createFlow(runtime, 'Come back', { ...greetingDocument(), edges: { 'n1:next': 'n2' } });
    const flow = await FlowPage.open(page, runtime, id);
    await flow.node('Welcome').waitFor();
    await page.getByRole('link', { name: 'Flows', exact: true }).click();
    await page.getByRole('link', { name: 'Come back', exact: true }).click();
    await flow.node('Welcome').waitFor();
    await flow.wire('Welcome', 'Next', 'Bye');
    await flow.dragFromPalette('Wait', 120, 640);
    await flow.node('Wait').waitFor();
    await flow.saved();
    const { document } = await stored(id);
    expect(document.edges['n2:next']).toBe('n3');
    expect(Object.keys(document.nodes)).toHaveLength(4);
  });
});
