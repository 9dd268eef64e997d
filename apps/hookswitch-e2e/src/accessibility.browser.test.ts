import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { webhookRow } from './rig/first-flow.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { toneWav, uploadPrompt } from './rig/prompts.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

describeInBrowser('axe finds nothing serious', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;
  let browser: TestBrowser;
  let flowId: string;
  let callId: string;
  let deliveryId: string;
  let webhookId: string;
  let promptId: string;
  let agentId: string;
  let conferenceId: string;
  let messageId: string;
  const made = new Map<string, string>();

  beforeAll(async () => {
    [runtime, receiver, browser] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' }),
      Receiver.start(),
      TestBrowser.start(),
    ]);
    webhookId = (
      await runtime.api('POST', '/webhooks', {
        name: 'Reporting',
        url: receiver.url('/reporting'),
        event_types: ['call_hungup'],
      })
    ).body.id;
    promptId = await uploadPrompt(runtime, 'Opening hours', toneWav(2));
    const [{ id: userId }] = (await runtime.api('GET', '/users')).body.result;
    agentId = userId;
    const objects: [path: string, fields: object][] = [
      ['environments', { name: 'London', time_zone: 'Europe/London' }],
      ['queues', { name: 'Support', members: [{ user_id: userId }], penalty_rules: [{ after_s: 30 }] }],
      [
        'ring_groups',
        { name: 'Sales', confirm: true, members: [{ user_id: userId }, { number: '+442079460222' }] },
      ],
      [
        'schedules',
        {
          name: 'Office hours',
          ranges: [{ name: 'Open', days: ['mon', 'tue'], from: '09:00', to: '17:30' }],
          holidays: [{ name: 'Christmas Day', date: '2026-12-25', yearly: true }],
        },
      ],
      ['mailboxes', { name: 'Sales mailbox', user_id: userId }],
      ['outbound_routes', { name: 'Abroad', patterns: ['00.'], user_ids: [userId] }],
    ];
    for (const [path, fields] of objects) {
      made.set(path, (await runtime.api('POST', `/${path}`, fields)).body.id as string);
    }
    const { nodes, edges, ...document } = greetingDocument();
    const tell = {
      type: 'webhook',
      label: 'Tell the CRM',
      config: {
        name: 'Tell the CRM',
        url: receiver.url('/crm'),
        secret_token: 'a-secret-token',
        headers: [
          { name: 'X-Tenant', value: 'acme', secret: false },
          { name: 'X-Api-Key', value: 'a-secret-key', secret: true },
        ],
      },
    };
    flowId = await createFlow(runtime, 'Reception', {
      ...document,
      nodes: { ...nodes, n4: tell, n5: { type: 'record', label: 'Record', config: {} } },
      edges: { ...edges, 'n1:next': 'n5', 'n5:next': 'n2', 'n2:next': 'n4', 'n4:next': 'n3' },
      layout: { nodes: { ...document.layout.nodes, n4: [620, 0], n5: [0, 260] } },
    });
    await runtime.api('POST', '/numbers', { number: '+442079460777', name: 'Reception', flow_id: flowId });
    conferenceId = (await runtime.api('POST', '/conferences', { name: 'Monday round' })).body.id;
    const meeting = await createFlow(runtime, 'Meeting', {
      ...greetingDocument(),
      entry: 'n2',
      nodes: {
        n2: { type: 'conference', label: 'Round', config: { conference_id: conferenceId } },
        n3: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
      default_exit: 'n3',
    });
    await runtime.api('POST', '/numbers', { number: '+442079460778', name: 'Meeting', flow_id: meeting });
    await runtime.api('POST', '/configuration/apply', { note: 'First' });
    const from = { number: '+442071838750', name: 'Ada Caller' };
    callId = (await runtime.api('POST', '/simulator/calls', { from, to: '+442079460777' })).body.id;
    await runtime.api('POST', '/simulator/calls', { from, to: '+442079460778' });
    messageId = (
      await runtime.api('POST', '/simulator/messages', {
        from: '+447700900123',
        to: '+442079460777',
        text: 'Is anybody there?',
      })
    ).body.id;
    await runtime.api('POST', '/messages', {
      from: '+442079460777',
      to: '+447700900123',
      text: 'Yes, from 9 to 5.',
    });
    await receiver.waitFor(({ path }) => path === '/crm');
    await receiver.waitFor(({ path }) => path === '/reporting');
    await until('the call has ended', async () => {
      return (await runtime.api('GET', `/calls/${callId}`)).body.state === 'hangup';
    });
    deliveryId = await until('the delivery is in the log', async () => {
      const { body } = await runtime.api(
        'GET',
        '/deliveries?status=delivered&event_type=webhook_component_event',
      );
      return body.result[0]?.id as string | undefined;
    });
  });

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    let page: Page;

    beforeAll(async () => {
      page = await (await browser.person({ colorScheme })).newPage();
    });

    afterEach(() => browser.endTest());

    afterAll(() => page.context().close());

    it('on the sign-in', async () => {
      await page.goto(runtime.origin);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
      expect(await obstacles(page)).toEqual([]);
      await signIn(page, runtime);
    });

    it('in the editor: flow, object, problems, test phone', async () => {
      const flow = await FlowPage.open(page, runtime, flowId);
      await flow.node('Tell the CRM').waitFor();
      expect(await obstacles(page)).toEqual([]);
      await flow.select('Tell the CRM');
      expect(await obstacles(page)).toEqual([]);
      await flow.tab('Problems').click();
      expect(await obstacles(page)).toEqual([]);
      await flow.tab('Phone').click();
      await flow.settings.getByRole('button', { name: 'Call', exact: true }).waitFor();
      expect(await obstacles(page)).toEqual([]);
      await flow.settings.getByText('Text message', { exact: true }).click();
      await flow.settings.getByRole('button', { name: 'Send the text' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
      await flow.settings.getByText('Call', { exact: true }).click();
    });

    it('in the apply dialog, with changes and a problem', async () => {
      await createFlow(runtime, 'Half drawn', { ...greetingDocument(), edges: {} });
      await page.getByRole('button', { name: /Apply configuration/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
      await dialog.getByRole('listitem').filter({ hasText: 'Half drawn' }).first().waitFor();
      expect(await obstacles(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Not now' }).click();
    });

    it('in the timeline of a call, with an attempt opened', async () => {
      await page.goto(`${runtime.origin}/calls/${callId}`);
      await webhookRow(page).click();
      await page.getByRole('region', { name: 'Answer to attempt 1' }).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });

    it('in the test phone after a call', async () => {
      const flow = await FlowPage.open(page, runtime, flowId);
      await flow.tab('Phone').click();
      await flow.settings.getByRole('button', { name: 'Call', exact: true }).click();
      await flow.settings.getByText(/^Ended/).waitFor();
      expect(await obstacles(page)).toEqual([]);
    });
  });

  describe('on the screen', () => {
    let page: Page;

    beforeAll(async () => {
      page = await (await browser.person({ colorScheme: 'light' })).newPage();
      await signIn(page, runtime);
      await page.evaluate((id) => localStorage.setItem('hookswitch.agent', JSON.stringify(id)), agentId);
    });
    afterEach(() => browser.endTest());
    afterAll(() => page.context().close());

    const screens: [name: string, path: () => string, shown: string][] = [
      ['flows', () => '/flows', 'Reception'],
      ['numbers', () => '/numbers', '+442079460777'],
      ['a new number', () => '/numbers/new', 'Create'],
      ['users', () => '/users', 'Alex Example'],
      ['prompts', () => '/prompts', 'Opening hours'],
      ['a prompt', () => `/prompts/${promptId}`, 'converted to telephone quality'],
      ['conferences', () => '/conferences', '1 person'],
      ['a conference', () => `/conferences/${conferenceId}`, 'Is heard'],
      ['queues', () => '/queues', 'Support'],
      ['a queue', () => `/queues/${made.get('queues')}`, 'Whom it rings'],
      ['ring groups', () => '/ring_groups', 'Sales'],
      ['a ring group', () => `/ring_groups/${made.get('ring_groups')}`, 'While it rings'],
      ['schedules', () => '/schedules', 'Office hours'],
      ['a schedule', () => `/schedules/${made.get('schedules')}`, 'Christmas Day'],
      ['mailboxes', () => '/mailboxes', 'Sales mailbox'],
      ['a mailbox', () => `/mailboxes/${made.get('mailboxes')}`, 'Greeting'],
      ['voicemails', () => '/voicemails', 'No message yet'],
      ['outbound routes', () => '/outbound_routes', 'Abroad'],
      ['an outbound route', () => `/outbound_routes/${made.get('outbound_routes')}`, 'Patterns'],
      ['environments', () => '/environments', 'London'],
      ['webhooks', () => '/webhooks', 'Reporting'],
      ['a webhook', () => `/webhooks/${webhookId}`, 'Save'],
      ['map', () => '/map', 'Reception'],
      ['import and export', () => '/import-export', 'Download the drafts'],
      ['releases', () => '/releases', 'Release 1'],
      ['calls', () => '/calls', 'Ada Caller'],
      ['a call', () => `/calls/${callId}`, 'webhook_component_event'],
      ['wallboard', () => '/wallboard', 'longest wait'],
      ['wallboard on the wall', () => '/wallboard?tv=1', 'longest wait'],
      ['agent', () => '/agent', 'My queues'],
      ['recordings', () => '/recordings', 'Ada Caller'],
      ['messages', () => '/messages', 'Is anybody there?'],
      ['a message', () => `/messages/${messageId}`, 'Is anybody there?'],
      ['call records', () => '/cdrs', 'Ada Caller'],
      ['activeflows', () => '/activeflows', 'Reception'],
      ['deliveries', () => '/deliveries', 'webhook_component_event'],
      ['a delivery', () => `/deliveries/${deliveryId}`, 'Request headers'],
      ['inboxes', () => '/inboxes', 'Sample inbox'],
      ['event types', () => '/event-types', 'webhook_component_event'],
      ['an event type', () => '/event-types/call_hungup', 'Sample of call_hungup'],
      ['an environment', () => `/environments/${made.get('environments')}`, 'is told of every environment'],
      ['verify a request', () => '/verify-request', 'Verify a request'],
      ['API tokens', () => '/api-tokens', 'token'],
      ['accounts', () => '/accounts', 'New account'],
      ['audit log', () => '/audit', 'Sign in'],
      ['account', () => '/account', 'admin'],
      ['status', () => '/status', 'Status'],
      ['gateways', () => '/gateways', 'Connect an Asterisk'],
    ];
    describe.each(screens)('%s', (_name, path, shown) => {
      // The screen is opened once, and put into the dark as by a computer whose evening has come.
      it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
        const url = `${runtime.origin}${path()}`;
        if (page.url() !== url) await page.goto(url);
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        await page.getByRole('main').getByText(shown).or(page.getByLabel(shown)).first().waitFor();
        expect(await obstacles(page)).toEqual([]);
      });
    });
  });
});
