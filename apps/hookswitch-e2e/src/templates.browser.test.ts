import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

describeInBrowser('A webhook’s own body', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let receiver: Receiver;
  let page: Page;

  beforeAll(async () => {
    [runtime, browser, receiver] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '50' }),
      TestBrowser.start(),
      Receiver.start(),
    ]);
    page = await (await browser.person({ viewport: { width: 1280, height: 1000 } })).newPage();
    await signIn(page, runtime);
    await runtime.api('POST', '/webhooks', {
      ...{ name: 'Keeper', url: receiver.url('/keeper'), event_types: ['call_hungup'] },
    });
    await runtime.api('POST', '/configuration/apply', {});
    await call('Łukasz');
    await receiver.waitFor(({ path }) => path === '/keeper');
  });
  beforeEach(() => {
    receiver.requests.length = 0;
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  const call = (name: string) =>
    runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name },
      to: '+442079460000',
    });
  const create = async (fields: object) => (await runtime.api('POST', '/webhooks', fields)).body.id as string;
  const open = async (id: string) => {
    await page.goto(`${runtime.origin}/webhooks/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const template = () => page.getByRole('textbox', { name: 'Body template' });
  const check = () => page.getByRole('status', { name: 'Check of the template' });
  const preview = () => page.getByLabel('Preview of the body', { exact: true });
  const see = async (name: string) => {
    // The form is long: this is the part that is about the body.
    await template().evaluate((box) => box.scrollIntoView({ block: 'start' }));
    await page.mouse.wheel(0, -140);
    await page.screenshot({ path: `test-output/${name}.png` });
    expect(await obstacles(page)).toEqual([]);
  };

  it('is seen while it is written, with an example and with a past event, and is what a call sends', async () => {
    const id = await create({
      ...{ name: 'Own', url: receiver.url('/own'), event_types: ['call_hungup'] },
    });
    await open(id);
    await page.getByRole('radio', { name: 'A template of my own' }).check();
    await template().fill('{\n  "who": {{ data.from.name }},\n  "took": {{ duration }}\n}');
    await preview().getByText('"who": "Ada Byron"').waitFor();
    await check().getByText('It can be used with this event.').waitFor();
    await page.getByText(/ of 64 kB at most/).waitFor();

    await page.getByRole('combobox', { name: 'With the event' }).click();
    await page.getByRole('option', { name: /\+442079460555 → \+442079460000/ }).click();
    await preview().getByText('"who": "Łukasz"').waitFor();
    await see('template-preview');

    // By mouse: at the cursor, within the braces that are there already.
    await template().fill('{"call": {{ }}}');
    await template().evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(12, 12));
    await page.getByRole('textbox', { name: /^Variables of call_hungup/ }).fill('id of the call');
    await page.getByRole('button', { name: 'Insert uuid' }).click();
    expect(await template().inputValue()).toBe('{"call": {{ uuid}}}');
    // By keyboard: Enter takes the first that is found, and saves nothing.
    await template().fill('{"seconds": }');
    await template().evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(12, 12));
    const search = page.getByRole('textbox', { name: /^Variables of call_hungup/ });
    await search.fill('billing_duration');
    await search.press('Enter');
    expect(await template().inputValue()).toBe('{"seconds": {{ billing_duration }}}');
    expect(await template().evaluate((box) => box === document.activeElement)).toBe(true);
    expect((await runtime.api('GET', `/webhooks/${id}`)).body.template).toBeNull();
    await preview()
      .getByText(/"seconds": \d/)
      .waitFor();

    await template().fill('{"who": {{ data.from.name }}, "event": "{{ type }}"}');
    await page.getByRole('button', { name: 'Save' }).click();
    await until('it is saved', async () =>
      String((await runtime.api('GET', `/webhooks/${id}`)).body.template).includes('"who"'),
    );
    await runtime.api('POST', '/configuration/apply', {});
    await call('Ada "Countess" Byron');
    const { body } = await receiver.waitFor(({ path }) => path === '/own');
    expect(JSON.parse(body)).toEqual({ who: 'Ada "Countess" Byron', event: 'call_hungup' });
  });

  it('says in which line it is wrong, keeps what was written, and what it made last', async () => {
    const id = await create({
      ...{ name: 'Wrong', url: receiver.url('/wrong'), event_types: ['call_hungup'] },
    });
    await open(id);
    await page.getByRole('radio', { name: 'A template of my own' }).check();
    const wrong = '{\n  "a": 1,\n  "who": {{ data.form.name }}\n}';
    await template().fill(wrong);
    await check().getByText('There is no variable data.form.name.').waitFor();
    await page.getByTestId('fault-line').waitFor();
    await see('template-wrong');
    await check().getByRole('button', { name: 'Line 3, column 13' }).click();
    expect(
      await template().evaluate((box: HTMLTextAreaElement) =>
        box.value.slice(box.selectionStart, box.selectionEnd),
      ),
    ).toBe('  "who": {{ data.form.name }}');

    // It makes something, but no JSON, while the request says JSON.
    await template().fill('{"who": {{ data.from.name | raw }}}');
    await check()
      .getByText(/The result is no JSON.*Apply refuses it\./)
      .waitFor();
    await preview().getByText('{"who": Ada Byron}').waitFor();

    await page.getByRole('radio', { name: 'As Hookswitch writes it' }).check();
    await template().waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'A template of my own' }).check();
    expect(await template().inputValue()).toBe('{"who": {{ data.from.name | raw }}}');

    browser.allow(/ERR_FAILED .*template_preview/);
    await page.route('**/template_preview', (route) => route.abort());
    await template().fill('{"kept": true}');
    await page.getByText('What you have written stays.').waitFor();
    expect(await template().inputValue()).toBe('{"kept": true}');
    await page.unroute('**/template_preview');
  });

  it('of VoIPappz begins with the vendor’s 27 fields, and leads back to them', async () => {
    const id = await create({
      ...{ name: 'Appz', url: receiver.url('/appz'), dialect: 'voipappz', event_types: ['Call:Hangup'] },
    });
    await open(id);
    expect((await template().inputValue()).match(/\{\{/g)).toHaveLength(27);
    await preview().getByText('"queue_disposition"').waitFor();
    await page.getByRole('combobox', { name: 'With the event' }).click();
    await page
      .getByRole('option', { name: /\+442079460555/ })
      .first()
      .click();
    await preview().getByText('"caller_id_number": "442079460555"').waitFor();
    await template().fill('{"id": "{{ uuid }}"}');
    await page.getByRole('button', { name: 'Back to the fields of VoIPappz' }).click();
    expect((await template().inputValue()).match(/\{\{/g)).toHaveLength(27);
    await page.getByRole('button', { name: 'Back to my own' }).click();
    expect(await template().inputValue()).toBe('{"id": "{{ uuid }}"}');
    await see('template-appz');
  });
});
