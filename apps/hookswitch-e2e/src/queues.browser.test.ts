import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { Keyboard } from './rig/keyboard.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

interface Queue {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly user_id: string; readonly penalty: number }[];
  readonly join_empty: readonly string[] | null;
}

describeInBrowser('Queues', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '4' }),
      TestBrowser.start(),
    ]);
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

  async function stored(name: string): Promise<{ queue: Queue; members: (readonly [string, number])[] }> {
    const queues = (await runtime.api('GET', '/queues')).body.result as Queue[];
    const users = (await runtime.api('GET', '/users')).body.result as { id: string; name: string }[];
    const queue = queues.find((one) => one.name === name);
    if (queue === undefined) throw new Error(`There is no queue ${name}.`);
    const members = queue.members.map(
      ({ user_id, penalty }) => [users.find(({ id }) => id === user_id)?.name ?? '', penalty] as const,
    );
    return { queue, members };
  }

  const option = (page: Page, name: RegExp) => page.getByRole('option', { name }).click();

  it('are made by mouse, and a flow lets callers wait in them', async () => {
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.getByRole('link', { name: 'Queues' }).click();
    await page.getByText('No queue yet').waitFor();
    await page.getByRole('link', { name: 'New queue' }).first().click();
    await page.getByLabel('Name', { exact: false }).first().fill('Support');
    const add = page.getByRole('combobox', { name: 'Add an agent' });
    for (const name of [/Ada Byron/, /Grace Hopper/]) {
      await add.click();
      await option(page, name);
    }
    await page.getByLabel(/^Penalty of Grace Hopper/).fill('5');
    await page.getByRole('switch', { name: 'Do not let callers in when nobody is there' }).check();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Support' }).waitFor();
    const { queue, members } = await stored('Support');
    expect(members).toEqual([
      ['Ada Byron', 0],
      ['Grace Hopper', 5],
    ]);
    expect(queue.join_empty).toEqual(['unavailable']);
    await browser.keepPictures('A queue');

    const plain = greetingDocument();
    const flowId = await createFlow(runtime, 'Reception', {
      ...plain,
      nodes: { ...plain.nodes, n2: { type: 'queue', label: 'Wait for support', config: {} } },
      edges: { 'n1:next': 'n2', 'n2:answered_ended': 'n3' },
      default_exit: 'n3',
    });
    await runtime.api('POST', '/numbers', { number: '+442079460333', flow_id: flowId });
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Wait for support');
    await flow.settings.getByRole('combobox', { name: 'Queue' }).click();
    await option(page, /Support/);
    await flow.settings.getByRole('link', { name: 'Agents, times and announcements' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await browser.keepPictures('A flow with a queue');
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
    await runtime.api('PUT', '/simulator/phones/1005', { behaviour: 'answer', after_ms: 300 });
    const call = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name: 'Charles' },
      to: '+442079460333',
    });
    await page.goto(`${runtime.origin}/calls/${call.body.id}`);
    await page.getByText(/Not rung: Grace Hopper has penalty 5/).waitFor();
    await browser.keepPictures('The timeline of a call in a queue');
    await runtime.api('POST', `/calls/${call.body.id}/hangup`);
    await until('the end of the call', async () => {
      const { body } = await runtime.api('GET', `/calls/${call.body.id}`);
      return body.state === 'hangup';
    });
  });

  it('are changed by keyboard: agents are put in order and taken out', async () => {
    const users = (await runtime.api('GET', '/users')).body.result as { id: string; extension: string }[];
    const members = ['1005', '1006', '1007'].map((extension) => ({
      user_id: users.find((user) => user.extension === extension)?.id,
    }));
    const made = await runtime.api('POST', '/queues', { name: 'Sales', strategy: 'linear', members });
    const page = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(page, runtime);
    const keyboard = await Keyboard.withoutPointer(page);
    await page.goto(`${runtime.origin}/queues/${made.body.id}`);
    await keyboard.tabTo(page.getByRole('button', { name: 'Move Kay McNulty (1007) up' }));
    await keyboard.press('Alt+ArrowUp');
    await page.getByText('Kay McNulty (1007) is number 2 of 3.').waitFor();
    await keyboard.enter(page.getByRole('button', { name: 'Remove Ada Byron (1005)' }));
    await browser.keepPictures('A queue, dark');
    await keyboard.enter(page.getByRole('button', { name: 'Save' }));
    await page.getByText('Queue saved.').waitFor();
    expect((await stored('Sales')).members).toEqual([
      ['Kay McNulty', 0],
      ['Grace Hopper', 0],
    ]);
  });
});
