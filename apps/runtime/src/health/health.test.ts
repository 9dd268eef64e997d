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
