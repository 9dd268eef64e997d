import { RuntimeProcess, until } from '../rig/runtime-process.js';
import type { Received } from '../rig/receiver.js';
import type { Scenario } from './example.schema.js';
import { signalsOf } from './perform.js';
import type { Performed } from './perform.js';

/** The seven keys of a Webhook object's body, in their order. */
const SEVEN_KEYS = [
  'type',
  'unique_call_id',
  'user_name',
  'user_number',
  'dest_number',
  'call_start_at',
  'component_name',
];

/** Holds what came of a scenario against what its example promises; what fails is told with the call's timeline. */
export async function expectScenario(
  runtime: RuntimeProcess,
  scenario: Scenario,
  performed: Performed,
): Promise<void> {
  try {
    await compare(runtime, scenario, performed);
  } catch (error) {
    const lines = performed.signals.map(({ at, text }) => `${at.slice(11)} ${text}`);
    if (error instanceof Error) error.message += `\n\n${lines.join('\n')}`;
    throw error;
  }
}

async function compare(runtime: RuntimeProcess, scenario: Scenario, performed: Performed): Promise<void> {
  const { call, activeflow, steps, signals, events, requests, called_back } = performed;
  const expected = scenario.steps?.map(([node, outcome]) => (outcome === null ? [node] : [node, outcome]));
  expect(
    expected &&
      steps.map(({ action_id, outcome }, index) => [action_id, outcome].slice(0, expected[index]?.length)),
  ).toEqual(expected);
  expect([call.state, call.end_reason, call.hangup_by]).toEqual([
    'hangup',
    scenario.end_reason,
    scenario.hangup_by,
  ]);
  if (activeflow !== undefined) expect(activeflow.end_reason).toBe(scenario.end_reason);
  if (scenario.signals !== undefined) {
    const commands = signals.filter(({ kind }) => kind.startsWith('command_')).map(({ text }) => text);
    expect(commands.slice(0, scenario.signals.length)).toEqual(scenario.signals);
  }
  expect(inOrder(scenario.events, events)).toEqual(scenario.events);
  if (scenario.lasted_ms !== undefined) {
    const [least, most] = scenario.lasted_ms;
    const lasted = Date.parse(call.ended_at ?? '') - Date.parse(call.started_at);
    expect(lasted).toBeGreaterThanOrEqual(least);
    expect(lasted).toBeLessThanOrEqual(most);
  }
  expectRequests(call.id, scenario, requests);
  if (scenario.fetches !== undefined) {
    const { count, method, path, headers } = scenario.fetches;
    const asked = performed.asked.filter((got) => got.path === path);
    expect(asked.map((got) => got.method)).toEqual(Array.from({ length: count }, () => method));
    for (const got of asked) expect(got.headers).toMatchObject(headers);
  }
  for (const index of scenario.recordings.keys()) await expectRecording(runtime, scenario, performed, index);
  if (scenario.message !== undefined) await expectMessage(runtime, call.id, scenario.message);
  if (scenario.called_back !== undefined) expect(called_back).toMatchObject(scenario.called_back.call);
}

/** Those of the wanted that came, each behind the one before it: others may stand between them. */
function inOrder(wanted: readonly string[], came: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((type) => {
    const at = came.indexOf(type, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

function expectRequests(callId: string, { webhooks }: Scenario, requests: readonly Received[]): void {
  const bodies = requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const bodiesWanted = webhooks.map(({ headers: _headers, path: _path, ...body }) =>
    body['type'] === undefined ? { type: 'webhook_component_event', unique_call_id: callId, ...body } : body,
  );
  expect(bodies).toMatchObject(bodiesWanted);
  expect(bodies).toHaveLength(webhooks.length);
  for (const [index, { headers = {}, path }] of webhooks.entries()) {
    const { [index]: request } = requests;
    expect(request?.headers).toMatchObject(headers);
    if (path !== undefined) expect(request?.path).toBe(path);
  }
  for (const body of bodies) {
    if (body['type'] === 'webhook_component_event') expect(Object.keys(body)).toEqual(SEVEN_KEYS);
  }
}

/** Its file is fetched once it is said to be safe: a WAV of the length that is told. */
async function expectRecording(
  runtime: RuntimeProcess,
  { recordings }: Scenario,
  { call }: Performed,
  index: number,
): Promise<void> {
  const recording = await until('the recording’s file', async () => {
    const list = await runtime.api('GET', `/recordings?call_id=${call.id}`);
    const found = (list.body.result as { id: string; status: string; duration_ms: number }[])[index];
    return found?.status === 'done' && found;
  });
  expect(recording.duration_ms).toBeGreaterThanOrEqual(recordings[index]?.at_least_ms ?? 0);
  const file = await fetch(`${runtime.origin}/api/v1/recordings/${recording.id}/file`, {
    headers: { authorization: `Bearer ${RuntimeProcess.token}` },
  });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect([file.status, bytes.toString('latin1', 0, 4)]).toEqual([200, 'RIFF']);
  expect(bytes.length).toBe(44 + recording.duration_ms * 16);
  const signals = await signalsOf(runtime, call.id);
  const kinds = signals.map(({ kind }) => kind).filter((kind) => kind.includes('record'));
  expect(kinds).toEqual(recordings[index]?.timeline);
}

async function expectMessage(
  runtime: RuntimeProcess,
  callId: string,
  { mailbox_name, at_least_ms }: NonNullable<Scenario['message']>,
): Promise<void> {
  const message = await until('the message', async () => {
    const { body } = await runtime.api('GET', `/voicemails?call_id=${callId}`);
    return (body.result as { mailbox_name: string; duration_ms: number }[])[0];
  });
  expect(message.mailbox_name).toBe(mailbox_name);
  expect(message.duration_ms).toBeGreaterThanOrEqual(at_least_ms);
}
