import type { Page } from 'playwright-core';
import { until } from './runtime-process.js';
import type { Answer, RuntimeProcess } from './runtime-process.js';
import type { Received } from './receiver.js';

/** The flow that the first-flow tests draw: what the document must be, whoever draws it. */
export const FIRST_FLOW = {
  name: 'Tell the CRM first',
  number: '+442079460123',
  caller: { number: '+442071838750', name: 'Ada Caller' },
  /** Long enough to be said for ten seconds: the tests look around meanwhile, then hang up. */
  talk:
    'Thank you for calling. We have told our colleagues who you are, and one of them will be with you as soon as ' +
    'the kettle has boiled. Please stay on the line, and have your number ready.',
  component: 'CRM screen pop',
  secretToken: 'pbx-t0ken-of-the-crm',
  header: { name: 'X-Tenant', value: 'acme' },
  secretHeader: { name: 'X-Api-Key', value: 'key-that-nobody-reads' },
} as const;

/** The document as the API shows it, node ids by order: secrets as hints, places left out. */
export function firstFlowDocument(url: string) {
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: {
      n1: { type: 'answer', label: 'Answer', config: {} },
      n2: {
        type: 'webhook',
        label: 'Webhook',
        config: {
          name: FIRST_FLOW.component,
          url,
          secret_token: { secret: true, hint: '…' + FIRST_FLOW.secretToken.slice(-4) },
          headers: [
            { ...FIRST_FLOW.header, secret: false },
            {
              name: FIRST_FLOW.secretHeader.name,
              value: { secret: true, hint: '…' + FIRST_FLOW.secretHeader.value.slice(-4) },
              secret: true,
            },
          ],
          wait_for_reply: false,
        },
      },
      n3: { type: 'talk', label: 'Talk', config: { text: FIRST_FLOW.talk, language: 'en-GB' } },
      n4: { type: 'hangup', label: 'Hang up', config: {} },
    },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
  };
}

interface Drawn {
  readonly entry: string;
  readonly nodes: Record<string, object>;
  readonly edges: Record<string, string>;
  readonly layout?: unknown;
}

/** A drawn document with its nodes renamed n1, n2 … along the way from the entry, and without places. */
export function normalised({ layout: _places, ...document }: Drawn) {
  const names = new Map<string, string>();
  const visit = (id: string | undefined): void => {
    if (id === undefined || names.has(id)) return;
    names.set(id, `n${names.size + 1}`);
    for (const [from, to] of Object.entries(document.edges)) if (from.split(':')[0] === id) visit(to);
  };
  visit(document.entry);
  Object.keys(document.nodes).forEach(visit);
  const renamed = (id: string) => names.get(id) ?? id;
  return {
    ...document,
    entry: renamed(document.entry),
    nodes: Object.fromEntries(Object.entries(document.nodes).map(([id, node]) => [renamed(id), node])),
    edges: Object.fromEntries(
      Object.entries(document.edges).map(([from, to]) => {
        const [id = '', outcome = ''] = from.split(':');
        return [`${renamed(id)}:${outcome}`, renamed(to)];
      }),
    ),
  };
}

/** Holds the request against the contract to the letter (design: Webhook component). */
export function expectComponentRequest(request: Received, call: Answer['body']): void {
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  expect(request.method).toBe('POST');
  expect(request.headers['content-type']).toBe('application/json');
  expect(request.headers['x-pbx-token']).toBe(FIRST_FLOW.secretToken);
  expect(request.headers['x-tenant']).toBe(FIRST_FLOW.header.value);
  expect(request.headers['x-api-key']).toBe(FIRST_FLOW.secretHeader.value);
  expect(request.headers['webhook-id']).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const age = Date.now() / 1000 - Number(request.headers['webhook-timestamp']);
  expect(age).toBeGreaterThan(-2);
  expect(age).toBeLessThan(120);
  expect(request.headers['webhook-timestamp']).toMatch(/^\d{10}$/);
  expect(request.headers['webhook-sequence']).toMatch(/^[1-9]\d*$/);
  expect(names).not.toContain('webhook-signature');
  expect(new Set(names).size).toBe(names.length);
  expect(request.body).toBe(
    JSON.stringify({
      type: 'webhook_component_event',
      unique_call_id: call.id,
      user_name: FIRST_FLOW.caller.name,
      user_number: FIRST_FLOW.caller.number,
      dest_number: FIRST_FLOW.number,
      call_start_at: call.started_at,
      component_name: FIRST_FLOW.component,
    }),
  );
  expect(Number(request.headers['content-length'])).toBe(Buffer.byteLength(request.body));
}

/** The call that the test phone placed, and its activeflow, as an integrator's client reads them while it runs. */
export async function expectRunning(
  runtime: RuntimeProcess,
): Promise<{ call: Answer['body']; activeflow: Answer['body'] }> {
  const running = (await runtime.api('GET', '/activeflows?status=running')).body.result;
  expect(running).toHaveLength(1);
  const [activeflow] = running;
  expect(activeflow).toMatchObject({
    flow_name: FIRST_FLOW.name,
    release: 1,
    status: 'running',
    reference_type: 'call',
    end_reason: null,
    tm_delete: null,
  });
  const call = (await runtime.api('GET', `/calls/${activeflow.reference_id}`)).body;
  expect(call).toMatchObject({
    direction: 'inbound',
    state: 'connected',
    from: FIRST_FLOW.caller,
    activeflow_id: activeflow.id,
    release: 1,
    ended_at: null,
  });
  expect(call.to.number).toBe(FIRST_FLOW.number);
  return { call, activeflow };
}

/** What the API says once the caller has hung up during the talk. */
export async function expectEnded(
  runtime: RuntimeProcess,
  callId: string,
  activeflowId: string,
): Promise<void> {
  const ended = await until('the activeflow has ended', async () => {
    const { body } = await runtime.api('GET', `/activeflows/${activeflowId}`);
    return body.status === 'ended' && body;
  });
  expect(ended.end_reason).toBe('hungup_by_caller');
  const executed = ended.executed_actions.map((action: { type: string }) => action.type);
  expect(executed).toEqual(['answer', 'webhook', 'talk']);
  expect((await runtime.api('GET', `/calls/${callId}`)).body).toMatchObject({
    state: 'hangup',
    end_reason: 'hungup_by_caller',
    hangup_by: 'caller',
  });
}

/** The webhook's row in the timeline that the browser shows. */
export function webhookRow(page: Page) {
  return page
    .getByRole('list', { name: 'Timeline' })
    .getByRole('button')
    .filter({ hasText: 'webhook_component_event' });
}

/** Request and answer of the attempt as the opened row shows them: every byte but the secrets. */
export async function expectAttemptShown(page: Page, url: string): Promise<void> {
  const timeline = page.getByRole('list', { name: 'Timeline' });
  const sent = timeline.getByRole('region', { name: 'Request of attempt 1' });
  await sent.getByText(url).waitFor();
  const request = (await sent.innerText()).toLowerCase();
  for (const shown of ['x-tenant', 'acme', 'x-api-key', 'x-pbx-token', 'webhook-id', 'unique_call_id']) {
    expect(request).toContain(shown);
  }
  const answer = await timeline.getByRole('region', { name: 'Answer to attempt 1' }).innerText();
  expect(answer).toContain('200');
  expect(answer).toContain('"seen"');
  await expectNoSecrets(page);
}

/** Neither secret is anywhere on the page. */
export async function expectNoSecrets(page: Page): Promise<void> {
  const all = await page.content();
  expect(all).not.toContain(FIRST_FLOW.secretHeader.value);
  expect(all).not.toContain(FIRST_FLOW.secretToken);
}
