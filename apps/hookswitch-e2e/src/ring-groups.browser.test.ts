import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { Keyboard } from './rig/keyboard.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

describeInBrowser('Ring groups', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
    for (const [name, extension] of [
      ['Ada Byron', '1005'],
      ['Grace Hopper', '1006'],
      ['Kay McNulty', '1007'],
    ]) {
      await runtime.api('POST', '/users', { name, extension });
    }
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  /** The members as they are stored, in order. */
  async function membersOf(name: string): Promise<unknown[]> {
    const { body } = await runtime.api('GET', '/ring_groups');
    const groups = body.result as { name: string; members: { user_id: string; number: string }[] }[];
    const users = (await runtime.api('GET', '/users')).body.result as { id: string; name: string }[];
    return (groups.find((group) => group.name === name)?.members ?? []).map(
      ({ user_id, number }) => number ?? users.find(({ id }) => id === user_id)?.name,
    );
  }

  const option = (page: Page, name: RegExp) => page.getByRole('option', { name }).click();

  it('are made by mouse: members are added, dragged into order, and rung by a flow', async () => {
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.getByRole('link', { name: 'Ring groups' }).click();
    await page.getByText('No ring group yet').waitFor();
    await page.getByRole('link', { name: 'New ring group' }).first().click();
    await page.getByLabel('Name', { exact: false }).first().fill('Sales');
    const add = page.getByRole('combobox', { name: 'Add a user' });
    for (const name of [/Ada Byron/, /Grace Hopper/]) {
      await add.click();
      await option(page, name);
    }
    await page.getByRole('button', { name: 'Add a number' }).click();
    await page.getByLabel('Number of member 3').fill('0207');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText(/country code/).waitFor();
    await page.getByLabel('Number of member 3').fill('+44 20 7946 0222');
    await page.getByLabel(/^Delay of Grace Hopper/).fill('10');
    const handle = (name: string) => page.getByRole('button', { name: new RegExp(`^Move ${name}.*Alt`) });
    await handle('Grace Hopper').dragTo(page.getByRole('row').filter({ has: handle('Ada Byron') }));
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Sales' }).waitFor();
    expect(await membersOf('Sales')).toEqual(['Grace Hopper', 'Ada Byron', '+442079460222']);
    await browser.keepPictures('A ring group');

    const plain = greetingDocument();
    const ring = { type: 'ring_group', label: 'Ring sales', config: {} };
    const flowId = await createFlow(runtime, 'Reception', {
      ...plain,
      nodes: { ...plain.nodes, n2: ring },
      edges: { 'n1:next': 'n2', 'n2:answered_ended': 'n3' },
      default_exit: 'n3',
    });
    await runtime.api('POST', '/numbers', { number: '+442079460333', flow_id: flowId });
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Ring sales');
    await flow.settings.getByRole('combobox', { name: 'Ring group' }).click();
    await option(page, /Sales/);
    await flow.settings.getByRole('link', { name: 'Open this ring group' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await browser.keepPictures('A flow that rings a ring group');
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
    await runtime.api('PUT', '/simulator/phones/1005', { behaviour: 'answer', after_ms: 300 });
    const call = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name: 'Charles' },
      to: '+442079460333',
    });
    await page.goto(`${runtime.origin}/calls/${call.body.id}`);
    await page.getByText(/Not rung, as it was not their turn yet: Grace Hopper/).waitFor();
    await browser.keepPictures('The timeline of a call to a ring group');
    await runtime.api('POST', `/calls/${call.body.id}/hangup`);
    await until('the end of the call', async () => {
      const { body } = await runtime.api('GET', `/calls/${call.body.id}`);
      return body.state === 'hangup';
    });
  });

  it('are put in order and asked to confirm by keyboard', async () => {
    const users = (await runtime.api('GET', '/users')).body.result as { id: string; extension: string }[];
    const members = ['1005', '1006', '1007'].map((extension) => ({
      user_id: users.find((user) => user.extension === extension)?.id,
    }));
    const made = await runtime.api('POST', '/ring_groups', { name: 'Support', strategy: 'hunt', members });
    const page = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(page, runtime);
    const keyboard = await Keyboard.withoutPointer(page);
    await page.goto(`${runtime.origin}/ring_groups/${made.body.id}`);
    await keyboard.tabTo(page.getByRole('button', { name: /^Move Kay McNulty.*Alt/ }));
    await keyboard.press('Alt+ArrowUp', 'Alt+ArrowUp');
    await page.getByText('Kay McNulty (1007) is number 1 of 3.').waitFor();
    await keyboard.enter(page.getByRole('button', { name: 'Remove Ada Byron (1005)' }));
    await keyboard.tabTo(page.getByRole('switch', { name: /press 1/ }));
    await keyboard.press('Space');
    await page.getByRole('group', { name: 'What a member hears first' }).waitFor();
    await keyboard.write(page.getByLabel('Time to press 1'), '15');
    await browser.keepPictures('A ring group that asks to confirm, dark');
    await keyboard.enter(page.getByRole('button', { name: 'Save' }));
    await page.getByText('Ring group saved.').waitFor();
    expect(await membersOf('Support')).toEqual(['Kay McNulty', 'Grace Hopper']);
    const { body } = await runtime.api('GET', `/ring_groups/${made.body.id}`);
    expect(body).toMatchObject({ strategy: 'hunt', confirm: true, confirm_time_s: 15 });
  });
});
