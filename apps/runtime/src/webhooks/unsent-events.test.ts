import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start();
});
afterEach(() => api.stop());

const warnings = async () =>
  (await api.get('/configuration/changes')).body.problems.filter(
    ({ code }: { code: string }) => code === 'unsent_event_type',
  );

describe('a webhook that asks for an event which its dialect never tells of', () => {
  it('is warned of before and at Apply, at the event, and applied all the same', async () => {
    const { id } = (
      await api.post('/webhooks', {
        ...{ name: 'Words', url: 'https://crm.example/hook', dialect: 'voipappz' },
        event_types: ['message_created'],
      })
    ).body;
    expect(await warnings()).toEqual([
      {
        ...{ code: 'unsent_event_type', severity: 'warning', node_id: null, path: [] },
        ...{ object: { type: 'webhook', id, name: 'Words' }, pointer: '/event_types/0' },
        message: 'VoIPappz has no event like "message_created": nothing is ever sent for it.',
      },
    ]);
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
  });

  it('is warned of in each dialect by what that dialect has', async () => {
    const made = await api.post('/webhooks', {
      ...{ name: 'Queues', url: 'https://crm.example/hook', dialect: 'voiceovercloud' },
      event_types: ['call_hungup', 'queuecall_done', 'voice'],
    });
    expect((await warnings()).map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/event_types/1']);
    const { body, headers } = await api.get(`/webhooks/${made.body.id}`);
    await api.put(
      `/webhooks/${made.body.id}`,
      { ...body, dialect: 'voipbin-2026', event_types: ['queue_created', 'call_hungup'] },
      headers['etag'] as string,
    );
    expect((await warnings())[0].message).toContain('VoIPBIN (2026) has no event like "queue_created"');
  });

  it('is no matter in our own dialect', async () => {
    await api.post('/webhooks', {
      ...{ name: 'All', url: 'https://crm.example/hook' },
      event_types: ['queue_created', 'call_hungup', 'activeflow_updated'],
    });
    expect(await warnings()).toEqual([]);
  });
});
