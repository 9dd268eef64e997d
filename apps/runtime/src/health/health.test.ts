import { request } from 'undici';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

describe('health', () => {
  it('is live and ready, for everybody', async () => {
    const live = await request(`${api.running.url}/health/live`);
    expect([live.statusCode, await live.body.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await request(`${api.running.url}/health/ready`);
    expect([ready.statusCode, await ready.body.json()]).toEqual([
      200,
      {
        status: 'ready',
        checks: {
          process: 'ok',
          gateway_simulator: 'ok',
          data_folder: 'ok',
          calls: 'ok',
          outbox: 'ok',
          memory: 'ok',
        },
      },
    ]);
  });

  it('counts for Prometheus, behind the guard', async () => {
    const url = `${api.running.url}/metrics`;
    const stranger = await request(url);
    await stranger.body.dump();
    expect(stranger.statusCode).toBe(401);
    await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460999' });
    const answer = await request(url, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
    });
    const text = await answer.body.text();
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(text).toContain('hookswitch_events_total{type="call_created"} 1');
    expect(text).toContain(
      'hookswitch_http_requests_total{method="POST",route="/api/v1/simulator/calls",status="201"} 1',
    );
    expect(text).toMatch(/^hookswitch_calls 0$/m);
    expect(text).toMatch(/^hookswitch_gateway_simulator_connected 1$/m);
  });
});

describe('the OpenAPI document', () => {
  it('names every operation once, each with what it answers', async () => {
    const answer = await request(`${api.running.url}/api/openapi.json`, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
    });
    const document = (await answer.body.json()) as {
      paths: Record<
        string,
        Record<string, { operationId: string; responses: Record<string, { content?: object }> }>
      >;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(_[a-z]+)*$/.test(id))).toEqual([]);
    for (const route of [
      '/api/v1/session',
      '/api/v1/flows/{id}',
      '/api/v1/simulator/calls',
      '/api/v1/calls/{id}/timeline',
      '/api/v1/activeflows/{id}/steps',
    ])
      expect(Object.keys(document.paths)).toContain(route);
    const silent = operations.filter(
      ({ responses }) =>
        responses['default'] === undefined ||
        !Object.entries(responses).some(
          ([status, { content }]) => status === '204' || (status.startsWith('2') && content !== undefined),
        ),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });
});
