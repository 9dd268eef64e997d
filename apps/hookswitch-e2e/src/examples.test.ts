import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Receiver } from './rig/receiver.js';
import { toneWav, uploadPrompt } from './rig/prompts.js';
import { RuntimeProcess, root, until } from './rig/runtime-process.js';

interface Scenario {
  readonly name: string;
  readonly phones?: Readonly<Record<string, object>>;
  readonly reply?: { readonly status: number; readonly body: unknown };
  /** Either a call that is placed, or a text message that comes in. */
  readonly call?: { readonly from: object; readonly script?: readonly object[] };
  readonly message?: { readonly from: string; readonly text: string };
  /** Texts that whoever wrote got back, in order. */
  readonly answers?: readonly string[];
  readonly steps: readonly (readonly [string, string | null])[];
  /** What the gateway was told to do, in the timeline's words: the beginning, in order. */
  readonly signals?: readonly string[];
  readonly end_reason: string;
  readonly hangup_by?: string;
  readonly webhooks: readonly (Readonly<Record<string, string>> & {
    readonly headers?: Record<string, string>;
  })[];
  /** What the flow's Fetch object asks: so often, so, and there. */
  readonly fetches?: {
    readonly count: number;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Recordings of the call, newest first, and their lines in its timeline. */
  readonly recordings?: readonly { readonly at_least_ms: number; readonly timeline: readonly string[] }[];
}

interface Recording {
  readonly id: string;
  readonly name: string;
  readonly seconds: number;
}

/** What the example of the node type Play plays. */
const NODE_PROMPT: Recording = {
  id: '01937a00-0000-7000-8000-0000000a0d10',
  name: 'Welcome',
  seconds: 0.5,
};

/** Configuration objects by their route; `id` is what others call them, flows too. In the order in which they refer to each other. */
type Objects = Readonly<
  Record<string, readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]>
>;
interface Example {
  readonly name: string;
  readonly document: string;
  readonly objects?: Objects;
  readonly users: readonly { readonly name: string; readonly extension: string }[];
  /** Recordings that the flow plays: `id` is what its document calls them. */
  readonly prompts?: readonly Recording[];
  readonly scenarios: readonly Scenario[];
}

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const examples: readonly Example[] = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    document: read('examples', name, 'flow.json'),
    ...(JSON.parse(read('examples', name, 'expected.json')) as Pick<
      Example,
      'users' | 'objects' | 'prompts' | 'scenarios'
    >),
  }));

const nodeExamples = readdirSync(join(root, 'libs/nodes/src'))
  .map((folder) => [folder, join('libs/nodes/src', folder, `${folder}.example.json`)] as const)
  .filter(([, file]) => existsSync(join(root, file)))
  .map(([folder, file]) => ({
    type: folder.replaceAll('-', '_'),
    ...(JSON.parse(read(file)) as { document: object; objects?: Objects }),
  }));

describe('The examples on the simulator', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;
  const numberOf = new Map<string, string>();

  beforeAll(async () => {
    runtime = await RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '3' });
    receiver = await Receiver.start();
    const sample = await runtime.api('GET', '/users');
    const taken = new Set((sample.body.result as { extension: string }[]).map(({ extension }) => extension));
    const documents = [
      ...examples.map(({ name, document }) => [name, document] as const),
      ...nodeExamples.map(({ type, document }) => [`node ${type}`, JSON.stringify(document)] as const),
    ];
    for (const user of examples.flatMap(({ users }) => users)) {
      if (!taken.has(user.extension)) await runtime.api('POST', '/users', user);
      taken.add(user.extension);
    }
    const idOf = new Map<string, string>();
    for (const prompt of [NODE_PROMPT, ...examples.flatMap(({ prompts = [] }) => prompts)]) {
      idOf.set(prompt.id, await uploadPrompt(runtime, prompt.name, toneWav(prompt.seconds)));
    }
    const withIds = (text: string) =>
      [...idOf].reduce((written, [id, made]) => written.replaceAll(id, made), text);
    for (const { objects = {} } of [...nodeExamples, ...examples]) {
      for (const [route, list] of Object.entries(objects)) {
        for (const { id, ...fields } of list) {
          const found = await findUser(route, fields['extension']);
          const made =
            found ?? (await runtime.api('POST', `/${route}`, JSON.parse(withIds(JSON.stringify(fields)))));
          idOf.set(id, made.body.id as string);
        }
      }
    }
    for (const [index, [name, text]] of documents.entries()) {
      const here = withIds(text);
      const document: unknown = JSON.parse(here.replaceAll('https://crm.example.com/hook', receiver.url()));
      const flow = await runtime.api('POST', '/flows', { name, document });
      const number = `+4420794606${String(index).padStart(2, '0')}`;
      const writes = examples.some((one) => one.name === name && one.scenarios[0]?.message !== undefined);
      const field = writes ? 'message_flow_id' : 'flow_id';
      await runtime.api('POST', '/numbers', { number, name, [field]: flow.body.id });
      numberOf.set(name, number);
    }
    await runtime.api('POST', '/configuration/apply', { note: 'examples' });
  });

  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  /** A user with an extension that is taken is the one who has it. */
  async function findUser(route: string, extension: unknown) {
    if (route !== 'users') return undefined;
    const { body } = await runtime.api('GET', '/users');
    const user = (body.result as { id: string; extension: string }[]).find(
      (one) => one.extension === extension,
    );
    return user && { body: user };
  }

  async function place(name: string, call: object) {
    const placed = await runtime.api('POST', '/simulator/calls', { ...call, to: numberOf.get(name) });
    const run = await runOf(placed.body.id as string);
    const ended = await runtime.api('GET', `/calls/${run.id}`);
    return { ...run, call: ended.body };
  }

  /** A text message comes in. Gives what its number has sent back, too. */
  async function write(name: string, message: { readonly from: string; readonly text: string }) {
    const to = numberOf.get(name);
    const taken = await runtime.api('POST', '/simulator/messages', { ...message, to });
    const run = await runOf(taken.body.id as string);
    const answers = await until('the answers', async () => {
      const filter = `direction=outbound&number=${encodeURIComponent(message.from)}`;
      const list = await runtime.api('GET', `/messages?${filter}`);
      const result = list.body.result as { text: string; status: string }[];
      return result.every(({ status }) => status === 'sent') && result;
    });
    return { ...run, answers: answers.map(({ text }) => text).reverse() };
  }

  async function runOf(id: string) {
    const [activeflow] = await until('the end of the activeflow', async () => {
      const list = await runtime.api('GET', `/activeflows?reference_id=${id}`);
      const result = list.body.result as { id: string; status: string; end_reason: string }[];
      return result[0]?.status === 'ended' && result;
    });
    const steps = await runtime.api('GET', `/activeflows/${activeflow?.id}/steps`);
    return { id, activeflow, steps: steps.body.result as { action_id: string; outcome: string }[] };
  }

  /** Its file is fetched once it is said to be safe: a WAV of the length that is told. */
  async function expectRecording(
    callId: string,
    index: number,
    expected: NonNullable<Scenario['recordings']>[number],
  ): Promise<void> {
    const recording = await until('the recording’s file', async () => {
      const list = await runtime.api('GET', `/recordings?call_id=${callId}`);
      const found = (list.body.result as { id: string; status: string; duration_ms: number }[])[index];
      return found?.status === 'done' && found;
    });
    expect(recording.duration_ms).toBeGreaterThanOrEqual(expected.at_least_ms);
    const file = await fetch(`${runtime.origin}/api/v1/recordings/${recording.id}/file`, {
      headers: { authorization: `Bearer ${RuntimeProcess.token}` },
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, bytes.toString('latin1', 0, 4)]).toEqual([200, 'RIFF']);
    expect(bytes.length).toBe(44 + recording.duration_ms * 16);
    const timeline = await runtime.api('GET', `/calls/${callId}/timeline`);
    const kinds = (timeline.body.result as { signal?: { kind: string } }[]).map(({ signal }) => signal?.kind);
    expect(kinds.filter((kind) => kind?.includes('record'))).toEqual(expected.timeline);
  }

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (name, { scenarios }) => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, scenario) => {
        for (const [key, behaviour] of Object.entries(scenario.phones ?? {})) {
          await runtime.api('PUT', `/simulator/phones/${key}`, behaviour);
        }
        receiver.status = scenario.reply?.status ?? 200;
        receiver.reply = scenario.reply?.body ?? { seen: true };
        const run =
          scenario.message === undefined
            ? await place(name, scenario.call ?? {})
            : await write(name, scenario.message);
        const { id, activeflow, steps } = run;
        const expected = scenario.steps.map(([node, outcome]) =>
          outcome === null ? [node] : [node, outcome],
        );
        expect(
          steps.map(({ action_id, outcome }, index) =>
            [action_id, outcome].slice(0, expected[index]?.length),
          ),
        ).toEqual(expected);
        expect(activeflow?.end_reason).toBe(scenario.end_reason);
        if ('answers' in run) expect(run.answers).toEqual(scenario.answers);
        else {
          const { state, end_reason, hangup_by } = run.call;
          expect([state, end_reason, hangup_by]).toEqual(['hangup', scenario.end_reason, scenario.hangup_by]);
        }
        if (scenario.signals !== undefined) {
          const timeline = await runtime.api('GET', `/calls/${id}/timeline`);
          const commands = (timeline.body.result as { signal?: { kind: string; text: string } }[]).flatMap(
            ({ signal }) => (signal?.kind.startsWith('command_') ? [signal.text] : []),
          );
          expect(commands.slice(0, scenario.signals.length)).toEqual(scenario.signals);
        }
        for (const [index, recording] of (scenario.recordings ?? []).entries()) {
          await expectRecording(id, index, recording);
        }
        for (const { headers = {}, ...body } of scenario.webhooks) {
          const got = await receiver.waitFor(({ body: text }) => text.includes(id));
          expect(JSON.parse(got.body)).toMatchObject({
            type: 'webhook_component_event',
            unique_call_id: id,
            ...body,
          });
          expect(got.headers).toMatchObject(headers);
        }
        if (scenario.fetches !== undefined) {
          const { count, method, path, headers } = scenario.fetches;
          const asked = receiver.requests.filter((got) => got.path === path);
          expect(asked.map((got) => got.method)).toEqual(Array.from({ length: count }, () => method));
          for (const got of asked) expect(got.headers).toMatchObject(headers);
        }
        if (scenario.webhooks.length === 0) {
          expect(receiver.requests.filter(({ body }) => body.includes(id))).toEqual([]);
        }
      },
    );
  });

  it.each(nodeExamples.map(({ type }) => type))(
    "runs the node type %s's own example to its end",
    async (type) => {
      receiver.status = 200;
      await runtime.api('PUT', '/simulator/phones/1001', { behaviour: 'busy' });
      const { steps, activeflow } = await place(`node ${type}`, {
        from: { number: '+442079460199', name: 'Ada' },
      });
      expect(activeflow?.end_reason).toBe('completed');
      expect((steps as unknown as { type: string }[]).map(({ type: got }) => got)).toContain(type);
    },
  );
});
