import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { callCentre, openCallCentre } from './rig/call-centre.js';
import { signIn } from './rig/flow-page.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

const ADA = '+442079460501';

describeInBrowser('The agent page', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let users: Readonly<Record<string, string>>;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
    ({ users } = await openCallCentre(runtime, ['Support', 'Sales'], { wrap_up_s: 120 }));
    for (const id of Object.values(users)) await runtime.api('POST', `/agents/${id}/sign_out`);
    await runtime.api('PUT', '/simulator/phones/1011', { behaviour: 'answer', after_ms: 2500 });
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const state = (page: Page, words: string) =>
    part(page, 'My state').getByText(words, { exact: true }).waitFor();

  async function open(colorScheme: 'light' | 'dark', name = 'Grace Hopper'): Promise<Page> {
    const page = await (await browser.person({ colorScheme })).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/agent`);
    await page.getByRole('combobox', { name: 'I am' }).click();
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await page.getByRole('heading', { name }).waitFor();
    return page;
  }

  it('lets an agent sign in, shows who rings and talks, and ends the wrap-up', async () => {
    const page = await open('light');
    await state(page, 'Signed out');
    const first = await callCentre(runtime, ADA, 'Ada Byron');
    await part(page, 'My queues').getByText('1 waiting').waitFor();
    await runtime.api('POST', `/calls/${first}/hangup`);
    await part(page, 'My queues').getByText('1 waiting').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Sign in' }).click();
    await state(page, 'Free');
    const id = await callCentre(runtime, ADA, 'Ada Byron');
    const call = part(page, 'My call');
    await call.getByRole('article', { name: 'Rings: Ada Byron' }).waitFor();
    await call.getByText(ADA).waitFor();
    await call.getByText('Earlier today').waitFor();
    await call.getByText(/called .*nobody answered/).waitFor();
    await browser.keepPictures('The agent page, ringing');
    await call.getByRole('article', { name: 'Talking: Ada Byron' }).waitFor();
    await state(page, 'In a call');
    const second = await callCentre(runtime, '+442079460502', 'Charles Babbage');
    const queues = part(page, 'My queues');
    await queues.getByText('Charles Babbage').waitFor();
    await queues.getByText(/Grace Hopper is in a call; Kay McNulty is not signed in/).waitFor();
    await browser.keepPictures('The agent page, talking');
    await runtime.api('POST', `/calls/${second}/hangup`);
    await runtime.api('POST', `/calls/${id}/hangup`);

    await call.getByRole('heading', { name: 'Wrap-up Support' }).waitFor();
    await call.getByText(/You are rung again in\s+1:5\d/).waitFor();
    await browser.keepPictures('The agent page, wrap-up');
    await page.keyboard.press('Shift+Alt+F');
    await state(page, 'Free');
    await call.getByText('No call. Who rings you will be shown here.').waitFor();
    const told = await until('the wrap-up is over for all', async () => {
      const { body } = await runtime.api('GET', `/agents/${users['1011']}`);
      return body.wrap_up === null && body.status;
    });
    expect(told).toBe('available');
    await until('the day counts the call', async () =>
      /Answered\s*1/.test(await part(page, 'My calls today').innerText()),
    );
    await page.getByRole('button', { name: 'Sign out' }).click();
    await state(page, 'Signed out');
  });

  it('pauses with a reason, signs in to one queue, and remembers who it is', async () => {
    const page = await open('dark');
    const sales = part(page, 'My queues').getByRole('switch', { name: 'Sales' });
    await part(page, 'My queues').getByText('Other queues (1)').click();
    await sales.press('Space');
    await state(page, 'Free');
    // Keys wait for the request before them, as buttons do.
    await page.locator('button:enabled', { hasText: 'Pause' }).waitFor();
    await page.keyboard.press('Shift+Alt+P');
    await page.getByRole('menuitem', { name: 'Lunch' }).click();
    await part(page, 'My state').getByText('Paused: Lunch').waitFor();
    await browser.keepPictures('The agent page, paused');
    expect((await runtime.api('GET', `/agents/${users['1011']}`)).body).toMatchObject({
      status: 'paused',
      paused: { reason: 'Lunch' },
      queues: [{ calls_taken: 0 }],
    });
    await page.reload();
    await page.getByRole('button', { name: 'End pause' }).click();
    await state(page, 'Free');
    await runtime.api('POST', `/agents/${users['1011']}/sign_out`);
    await state(page, 'Signed out');
  });

  it('offers queues of its own environment and of none, and no others', async () => {
    const made = async (path: string, body: object) =>
      (await runtime.api('POST', path, body)).body.id as string;
    const [london, paris] = [
      await made('/environments', { name: 'London' }),
      await made('/environments', { name: 'Paris' }),
    ];
    const queue = await made('/queues', { name: 'London support', environment_id: london });
    await made('/queues', { name: 'Paris support', environment_id: paris });
    const user = await made('/users', {
      name: 'Jean Bartik',
      extension: '1019',
      sip_password: 'a-long-password',
      environment_id: london,
    });
    expect((await runtime.api('POST', '/configuration/apply')).status).toBe(201);
    // Who has signed in once can be chosen.
    await runtime.api('POST', `/agents/${user}/sign_in`, { queue_ids: [queue] });
    await runtime.api('POST', `/agents/${user}/sign_out`);
    const page = await open('light', 'Jean Bartik');
    const queues = part(page, 'My queues');
    await queues.getByText('Other queues (3)').click();
    await queues.getByRole('switch', { name: 'London support' }).press('Space');
    await state(page, 'Free');
    await queues.getByText('Other queues (2)').waitFor();
    const offered = await queues.getByRole('switch').evaluateAll((all) => all.length);
    expect([offered, await queues.getByText('Paris support').count()]).toEqual([3, 0]);
    await browser.keepPictures('The agent page, of London');
    await runtime.api('POST', `/agents/${user}/sign_out`);
  });

  it('says what to do when a request is refused, and shows how it is', async () => {
    await runtime.api('POST', `/agents/${users['1011']}/sign_out`);
    const page = await open('light');
    await page.route('**/sign_in', (route) => route.abort());
    browser.allow(/Failed to load resource/);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByRole('alert')
      .getByText(/Check that Hookswitch is running/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Sign in' }).isEnabled()).toBe(true);
    await state(page, 'Signed out');
  });
});
