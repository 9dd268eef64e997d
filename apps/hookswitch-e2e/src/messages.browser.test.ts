import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';

const OFFICE = '+442079460555';

/** A flow that somebody goes on drawing. */
const begun = {
  schema: 1,
  entry: 'n1',
  nodes: {
    n1: {
      type: 'set',
      label: 'Remember',
      config: { variables: [{ name: 'asked', value: '${message.text}' }] },
    },
  },
  edges: {},
  layout: { nodes: { n1: [0, 0] } },
};

describeInBrowser('Text messages', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('are answered by a flow that is drawn, given to a number, and tried on the test phone', async () => {
    const flowId = await createFlow(runtime, 'Text back', begun);
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);

    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.dragFromPalette('Message', 420, 260);
    await flow.select('Message');
    const text = page.getByRole('textbox', { name: /^Text/ });
    await text.fill('Thank you for "${vars.asked}".');
    await flow.settings
      .getByText('30 characters, sent as 1 part. Variables count as they are written here.')
      .waitFor();
    await flow.wire('Remember', 'Next', 'Message');
    await flow.saved();
    await browser.keepPictures('The message object');

    await page.getByRole('link', { name: 'Numbers' }).click();
    await page.getByRole('link', { name: 'New number' }).first().click();
    await page.getByRole('textbox', { name: /^Number/ }).fill(OFFICE);
    await page.getByRole('combobox', { name: /^Flow for messages/ }).click();
    await page.getByRole('option', { name: 'Text back' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: OFFICE }).waitFor();
    await runtime.api('POST', '/configuration/apply');

    const phone = await FlowPage.open(page, runtime, flowId);
    await phone.tab('Phone').click();
    await phone.settings.getByText('Text message', { exact: true }).click();
    await phone.settings.getByRole('textbox', { name: 'Text message' }).fill('hello 👋');
    await phone.settings.getByText('7 characters, sent as 1 part of 70', { exact: false }).waitFor();
    await phone.settings.getByRole('button', { name: 'Send the text' }).click();
    const conversation = phone.settings.getByRole('list', { name: 'Conversation' });
    await conversation.getByText('Thank you for "hello 👋".').waitFor();
    await conversation.getByText('Delivered', { exact: true }).waitFor();
    await browser.keepPictures('A text from the test phone');

    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'Thank you for' });
    await row.getByText('Delivered', { exact: true }).waitFor();
    await browser.keepPictures('The list of messages');
    await row.getByRole('link').click();
    const bubbles = page.getByRole('list', { name: 'Conversation' }).getByRole('listitem');
    await until('both messages', async () => (await bubbles.count()) === 2);
    await page.getByRole('textbox', { name: 'Write to +447700900123' }).fill('Anything else?');
    await page.getByRole('form', { name: 'Answer' }).getByRole('button', { name: 'Send' }).click();
    await bubbles.filter({ hasText: 'Anything else?' }).getByText('Delivered', { exact: true }).waitFor();
    await browser.keepPictures('A conversation');
    await page.getByRole('link', { name: 'What has sent it' }).click();
    await page.getByRole('link', { name: 'The message and its conversation' }).click();
    await page.getByText('hello 👋').first().waitFor();
  });

  it('are found, sent by hand, refused with the reason, and deleted', async () => {
    const page = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await runtime.api('POST', '/simulator/messages', {
      from: 'INFO',
      to: '+442079460999',
      text: 'Your code is 1234.',
    });
    await signIn(page, runtime, '/messages');
    await page.getByLabel('Text', { exact: true }).fill('code is');
    await until('one row', async () => (await page.getByRole('row').count()) === 2);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await runtime.api('POST', '/environments', { name: 'London', time_zone: 'Europe/London' });
    await page.reload();
    const [code, nothing] = [page.getByText('Your code is 1234.'), page.getByText('Nothing here matches')];
    await code.waitFor();
    await page.getByRole('combobox', { name: 'Environment' }).click();
    await page.getByRole('option', { name: 'London' }).click();
    await nothing.waitFor();
    await page.getByRole('combobox', { name: 'Environment' }).click();
    await page.getByRole('option', { name: 'Of no environment' }).click();
    await code.waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();

    browser.allow(/status of 422 .*\/api\/v1\/messages/);
    await page.getByRole('button', { name: 'Send a message' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send a message' });
    await dialog.getByRole('textbox', { name: 'To' }).fill('1001');
    await dialog.getByRole('textbox', { name: 'Text' }).fill('By hand');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('1001 cannot be written to', { exact: false }).waitFor();
    await browser.keepPictures('A message that cannot be sent');
    await dialog.getByRole('textbox', { name: 'To' }).fill('+447700900777');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Message' }).waitFor();
    await page.getByText('By hand').waitFor();
    await browser.keepPictures('A message in the dark');
    // Told of its end before the request is answered, the screen looks at it once more.
    browser.allow(/status of 404 .*\/api\/v1\/messages/);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Messages', exact: true }).waitFor();
    expect((await runtime.api('GET', '/messages?search=By+hand')).body.result).toEqual([]);
  });

  it('are looked for a piece at a time, and the list says how far it has come', async () => {
    for (const text of ['The needle', 'The hay'])
      await runtime.api('POST', '/simulator/messages', { from: '+447700900444', to: OFFICE, text });
    const page = await (await browser.person()).newPage();
    // As where time is up after the newest message: the true token of what comes after it.
    await page.route(/\/api\/v1\/messages\?/, async (route) => {
      const asked = new URL(route.request().url()).searchParams;
      if (!asked.has('search') || asked.has('page_token')) return route.continue();
      const { body } = await runtime.api('GET', '/messages?page_size=1');
      const from = body.result[0].created_at;
      return route.fulfill({ json: { ...body, result: [], searched: { from } } });
    });
    await signIn(page, runtime, '/messages?search=needle');
    const note = page.getByText(/^Searched back to .+: “Load more” goes on from there\./);
    await note.waitFor();
    expect(await page.getByText('The needle', { exact: true }).count()).toBe(0);
    await browser.keepPictures('How far messages were looked through');
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('The needle', { exact: true }).waitFor();
    await note.waitFor({ state: 'detached' });
    expect(await page.getByText('The hay', { exact: true }).count()).toBe(0);
  });
});
