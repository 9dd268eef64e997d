import { Receiver } from './testing/receiver.js';
import { ApiUnderTest, eventually } from './testing/api-under-test.js';
import {
  changesAnswer,
  policyAnswer,
  referencesAnswer,
  refusalAnswer,
  releaseAnswer,
} from './apply/apply-answers.js';
import { deliveryAnswer } from '../deliveries/delivery-answers.js';
import { inboxAnswer, requestAnswer } from '../inbox/inbox-answers.js';

const AUTHORIZATION = { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' };

let api: ApiUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

describe('the OpenAPI document', () => {
  it('describes what the API really answers', async () => {
    releaseAnswer.schema.parse(releaseAnswer.example);
    deliveryAnswer.schema.parse(deliveryAnswer.example);
    const pending = (await api.get('/configuration/changes')).body;
    changesAnswer.schema.parse(pending);
    referencesAnswer.schema.parse((await api.get('/configuration/references')).body);
    policyAnswer.schema.parse((await api.get('/configuration/policy')).body);
    const lonely = await api.post('/numbers', {
      number: '+442079460999',
      flow_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    });
    const refused = await api.post('/configuration/apply');
    expect(refused.status).toBe(422);
    refusalAnswer.schema.parse(refused.body);
    await api.delete(`/numbers/${lonely.body.id}`, lonely.headers['etag'] as string);
    releaseAnswer.schema.parse((await api.post('/configuration/apply')).body);
    releaseAnswer.schema
      .array()
      .min(1)
      .parse((await api.get('/releases')).body.result);
    const webhook = await api.post('/webhooks', {
      name: 'W',
      url: receiver.url(),
      event_types: ['call_created'],
    });
    const test = await api.post(`/webhooks/${webhook.body.id}/test`, { event_type: 'call_created' });
    deliveryAnswer.schema.parse(test.body);
    const done = await eventually(
      () => api.get(`/deliveries/${test.body.id}`),
      ({ body }) => body.status === 'delivered',
    );
    deliveryAnswer.schema.parse(done.body);
    const [inbox] = inboxAnswer.schema
      .array()
      .min(1)
      .parse((await api.get('/inboxes')).body.result);
    await fetch(`${inbox?.url}`, { method: 'POST', body: 'hello' });
    requestAnswer.schema
      .array()
      .length(1)
      .parse((await api.get(`/inboxes/${inbox?.id}/requests`)).body.result);
  });

  it('has every operation with an id, examples, and no keyword that OpenAPI does not know', async () => {
    const answer = await fetch(`${api.running.url}/api/openapi.json`, { headers: AUTHORIZATION });
    const text = await answer.text();
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId?: string }>> };
    const mine = Object.entries(paths).filter(([path]) =>
      /v1\/(flows|numbers|users|prompts|environments|webhooks|configuration|releases|deliveries|inboxes|event_types)/.test(
        path,
      ),
    );
    const operations = mine.flatMap(([, methods]) => Object.values(methods));
    expect(operations.length).toBeGreaterThan(40);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { operationId } of operations) expect(operationId).toMatch(/^[a-z]+(_[a-z]+)+$/);
    expect(JSON.stringify(mine)).not.toMatch(
      /"(placeholder|widget|secretWhen|ref)":|\$secret|#\/definitions/,
    );
    const created = paths['/api/v1/users']?.['post'] as unknown as Record<string, never>;
    expect(JSON.stringify(created['requestBody'])).toContain('Alex Example');

    type Described = {
      responses: Record<string, { content?: Record<string, { schema: { example?: unknown } }> }>;
    };
    const answers = operations.flatMap((operation) =>
      Object.entries((operation as unknown as Described).responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([, { content }]) => [operation.operationId, content?.['application/json']?.schema] as const),
    );
    expect(answers.filter(([, schema]) => schema !== undefined && schema.example === undefined)).toEqual([]);
    for (const [path, methods] of mine) {
      const list = answers.find(([id]) => id === methods['get']?.operationId)?.[1]?.example;
      const drafts = /v1\/(flows|numbers|users|prompts|environments|webhooks)$/.exec(path)?.[1];
      if (drafts === undefined) continue;
      const { body } = await api.post(`/${drafts}`, {
        name: 'Z',
        ...(drafts === 'numbers' && { number: '+4420' }),
      });
      const [example] = (list as { result: object[] }).result;
      expect([drafts, Object.keys(example ?? {})]).toEqual([drafts, Object.keys(body)]);
    }
  });
});
