import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, root, until } from './rig/runtime-process.js';

/** A text message that comes in, and what comes of it. */
interface Scenario {
  readonly name: string;
  readonly message: { readonly from: string; readonly text: string };
  readonly steps: readonly (readonly [node: string, outcome: string])[];
  readonly end_reason: string;
  /** Texts that whoever wrote got back, in order. */
  readonly answers: readonly string[];
  readonly webhooks: readonly {
    readonly component_name: string;
    readonly user_number: string;
    readonly headers: Readonly<Record<string, string>>;
  }[];
}

const read = (...path: string[]): string => readFileSync(join(root, 'examples', ...path), 'utf8');

const examples = readdirSync(join(root, 'examples'))
  .filter((name) => existsSync(join(root, 'examples', name, 'messages.json')))
  .map((name, index) => ({
    name,
    number: `+4420794607${String(index).padStart(2, '0')}`,
    document: read(name, 'flow.json'),
    scenarios: (JSON.parse(read(name, 'messages.json')) as { scenarios: readonly Scenario[] }).scenarios,
  }));

describe('The examples of flows for messages', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;

  beforeAll(async () => {
    [runtime, receiver] = await Promise.all([RuntimeProcess.start(), Receiver.start()]);
    for (const { name, number, document } of examples) {
      const here = JSON.parse(document.replaceAll('https://crm.example.com/hook', receiver.url())) as object;
      const flow = await runtime.api('POST', '/flows', { name, document: here });
      await runtime.api('POST', '/numbers', { number, name, message_flow_id: flow.body.id });
    }
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  it('are there', () => expect(examples.map(({ name }) => name)).toContain('text-back'));

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    it.each(example.scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, { message, steps, end_reason, answers, webhooks }) => {
        const taken = await runtime.api('POST', '/simulator/messages', { ...message, to: example.number });
        const { id, activeflow_id } = taken.body as { id: string; activeflow_id: string };
        const run = await until('the end of the activeflow', async () => {
          const { body } = await runtime.api('GET', `/activeflows/${activeflow_id}`);
          return body.status === 'ended' && (body as { end_reason: string });
        });
        expect(run.end_reason).toBe(end_reason);
        const taking = await runtime.api('GET', `/activeflows/${activeflow_id}/steps`);
        const taken_steps = taking.body.result as { action_id: string; outcome: string }[];
        expect(taken_steps.map(({ action_id, outcome }) => [action_id, outcome])).toEqual(steps);
        const sent = await until('the answers', async () => {
          const filter = `direction=outbound&number=${encodeURIComponent(message.from)}`;
          const { body } = await runtime.api('GET', `/messages?${filter}`);
          const result = body.result as { text: string; status: string }[];
          return result.every(({ status }) => status === 'delivered') && result;
        });
        expect(sent.map(({ text }) => text).reverse()).toEqual(answers);
        for (const { headers, ...fields } of webhooks) {
          const got = await receiver.waitFor(({ body }) => body.includes(id));
          expect(JSON.parse(got.body)).toMatchObject({ unique_call_id: id, ...fields });
          expect(got.headers).toMatchObject(headers);
        }
        if (webhooks.length === 0)
          expect(receiver.requests.filter(({ body }) => body.includes(id))).toEqual([]);
      },
    );
  });
});
