import { eventually } from '../../../configuration/testing/api-under-test.js';
import type { ApiUnderTest } from '../../../configuration/testing/api-under-test.js';
import { askVoipbin } from './voipbin-client.js';

export const NIL = '00000000-0000-0000-0000-000000000000';
export const FINISH = '00000000-0000-0000-0000-000000000002';
export const idOf = (end: string) => `df25724f-e308-4c89-9325-cf56cd0924${end}`;

/** The two actions of the activeflow in VoIPBIN's webhook pages. */
export const ANSWER = { id: 'df25724f-e308-4c89-9325-cf56cd09249e', next_id: NIL, type: 'answer' };
export const TALK = {
  id: '2e7ec294-fc66-4039-8446-6590b82ed54f',
  next_id: NIL,
  type: 'talk',
  option: {
    text: "hello. welcome to voipbin. This is test message. Please enjoy the voipbin's service. thank you.",
    gender: 'female',
    language: 'en-US',
  },
};

/** Calls the flow from outside, and gives what ran. */
export async function callFlow(
  api: ApiUnderTest,
  flow_id: string,
  number: string,
  script: readonly object[] = [],
): Promise<string[]> {
  await api.post('/numbers', { number, name: 'Main', flow_id });
  expect((await api.post('/configuration/apply', {})).status).toBe(201);
  const from = { number: '+442079460555' };
  const { body } = await api.post('/simulator/calls', { from, to: number, script });
  const { body: activeflow } = await askVoipbin(api, 'GET', `/activeflows/${body.activeflow_id}`);
  expect(activeflow.flow_id).toBe(flow_id);
  await eventually(
    async () => (await api.get(`/calls/${body.id}`)).body.state as string,
    (state) => state === 'hangup',
  );
  const { body: steps } = await api.get(`/activeflows/${body.activeflow_id}/steps`);
  return steps.result.map(({ action_id }: { action_id: string }) => action_id);
}
