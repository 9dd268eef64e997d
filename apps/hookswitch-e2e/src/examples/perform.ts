import { until } from '../rig/runtime-process.js';
import type { RuntimeProcess } from '../rig/runtime-process.js';
import type { Received } from '../rig/receiver.js';
import type { ApiRequest, Scenario } from './example.schema.js';
import type { Example } from './read-examples.js';
import { newCall } from './stage.js';
import type { CallSeen, Stage } from './stage.js';

/** How long a call of an example may take, and what is told of it afterwards. Milliseconds. */
const LONGEST_CALL_MS = 60_000;

/** What a user of an example has whom a scenario does not name. */
const NO_PHONE = { behaviour: 'unregistered' } as const;

/** A line of a timeline that is of the telephone system. */
export interface SignalSeen {
  readonly at: string;
  readonly kind: string;
  readonly text: string;
}

/** What came of a scenario. */
export interface Performed {
  readonly call: CallSeen;
  readonly activeflow: { readonly end_reason: string } | undefined;
  readonly steps: readonly { readonly action_id: string; readonly type: string; readonly outcome: string }[];
  readonly signals: readonly SignalSeen[];
  readonly events: readonly string[];
  /** What the example's own server got of this call, in the order of its coming. */
  readonly requests: readonly Received[];
  /** All that it got since the scenario began: what a Fetch object asks does not name the call. */
  readonly asked: readonly Received[];
  readonly called_back: CallSeen | undefined;
}

/** Performs one scenario of an example. What it shares with others, its phones above all, is its own meanwhile. */
export async function perform(stage: Stage, example: Example, scenario: Scenario): Promise<Performed> {
  const { runtime, servers } = stage;
  const server = servers.of(example.name);
  server.status = scenario.reply.status;
  server.reply = scenario.reply.body;
  const before = server.requests.length;
  for (const request of scenario.before) await ask(stage, request);
  const known = extensionsOf(example).map((extension) => [extension, NO_PHONE] as const);
  await setPhones(stage, { ...Object.fromEntries(known), ...scenario.phones });
  for (const other of scenario.others) await stage.dial(other, example.number);
  const id = await begin(stage, example, scenario);
  const call = await until(
    `${example.name}: the end of the call`,
    async () => {
      const { body } = await runtime.api('GET', `/calls/${id}`);
      return (body as CallSeen).state === 'hangup' && (body as CallSeen);
    },
    LONGEST_CALL_MS,
  );
  const called_back = await callBack(stage, scenario, call);
  const activeflow = await until('the end of the activeflow', async () => {
    const { body } = await runtime.api('GET', `/activeflows?reference_id=${id}`);
    const [found] = body.result as { id: string; status: string; end_reason: string }[];
    return found === undefined ? 'none' : found.status === 'ended' && found;
  });
  const flow = activeflow === 'none' ? undefined : activeflow;
  const steps =
    flow === undefined ? [] : (await runtime.api('GET', `/activeflows/${flow.id}/steps`)).body.result;
  for (const request of scenario.after) await ask(stage, request);
  const isOfCall = ({ body }: Received) => body.includes(id);
  const events = () =>
    servers.events.requests
      .filter(isOfCall)
      .sort((one, other) => sequenceOf(one) - sequenceOf(other))
      .map(typeOf);
  const requests = () => server.requests.filter(isOfCall);
  await until('the last event', async () => events().includes('call_reported'));
  await until('all that the example tells', async () => requests().length >= scenario.webhooks.length).catch(
    () => undefined,
  );
  return {
    call,
    activeflow: flow,
    steps,
    signals: await signalsOf(runtime, id),
    events: events(),
    requests: requests(),
    asked: server.requests.slice(before),
    called_back,
  };
}

/** What the call's timeline tells of the telephone system up to now. */
export async function signalsOf(runtime: RuntimeProcess, callId: string): Promise<SignalSeen[]> {
  const { body } = await runtime.api('GET', `/calls/${callId}/timeline`);
  const lines = body.result as { at: string; signal?: Omit<SignalSeen, 'at'> }[];
  return lines.flatMap(({ at, signal }) => (signal === undefined ? [] : [{ at, ...signal }]));
}

/** Names of what a scenario may not share with others that run beside it. */
export function sharedBy(example: Example, scenario: Scenario): string[] {
  const outside = Object.keys({ ...scenario.phones, ...scenario.called_back?.phones }).some((target) =>
    target.startsWith('+'),
  );
  const placed = 'placed_to' in scenario.call;
  return [example.name, ...extensionsOf(example), ...(outside || placed ? ['numbers outside'] : [])];
}

function extensionsOf({ objects, scenarios }: Example): readonly string[] {
  const users = (objects['user'] ?? []).map(({ extension }) => String(extension));
  const named = scenarios
    .flatMap(({ phones }) => Object.keys(phones))
    .filter((target) => !target.startsWith('+'));
  return [...new Set([...users, ...named])];
}

async function begin(stage: Stage, { number, flow_id }: Example, { call }: Scenario): Promise<string> {
  if ('from' in call) return stage.dial(call, number);
  const { placed_to: to, ...more } = call;
  const { body } = await stage.runtime.api('POST', '/calls', { to, flow_id, ...more });
  return body.id as string;
}

/** Whoever has left their number is called, once the phones are there that the scenario says. */
async function callBack(stage: Stage, scenario: Scenario, left: CallSeen): Promise<CallSeen | undefined> {
  if (scenario.called_back === undefined) return undefined;
  await setPhones(stage, scenario.called_back.phones);
  const isCallback = ({ direction, to, state, started_at }: CallSeen) =>
    direction === 'outbound' &&
    state === 'hangup' &&
    to.number === left.from.number &&
    started_at > left.started_at;
  return newCall(stage.runtime, new Set([left.id]), 'the call back', isCallback, LONGEST_CALL_MS);
}

/** Numbers outside come first: an agent whose phone is there may call one at once. */
async function setPhones(stage: Stage, phones: Scenario['phones']): Promise<void> {
  const isOutside = ([target]: readonly [string, unknown]) => target.startsWith('+');
  const all = Object.entries(phones);
  for (const [target, phone] of [...all.filter(isOutside), ...all.filter((one) => !isOutside(one))]) {
    await stage.setPhone(target, phone);
  }
}

/** A request of the scenario. What needs it has the newest ETag. */
async function ask({ runtime }: Stage, { method, path, body }: ApiRequest): Promise<void> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const text = JSON.stringify(body ?? null)
    .replaceAll('{{yesterday}}', day(-1))
    .replaceAll('{{tomorrow}}', day(1));
  const needsTag = method === 'PUT' && /^\/\w+\/[0-9a-f-]{36}$/.test(path);
  const headers: Record<string, string> = needsTag
    ? { 'if-match': (await runtime.api('GET', path)).etag }
    : {};
  const answer = await runtime.request(
    method,
    path,
    body === undefined ? undefined : JSON.parse(text),
    headers,
  );
  // 409: another scenario has left it so, and there is nothing to apply.
  if (answer.status < 300 || (answer.status === 409 && path === '/configuration/apply')) return;
  throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

function typeOf({ body }: Received): string {
  return (JSON.parse(body) as { type: string }).type;
}

function sequenceOf({ headers }: Received): number {
  return Number(headers['webhook-sequence']);
}
