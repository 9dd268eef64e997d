import { declaredRoutes } from '../access/testing/routes.js';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const ID = '01937a00-0000-7000-8000-00000000dead';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

it('every route refuses a query that it does not know, and names it', async () => {
  const routes = declaredRoutes(api.running.app).filter(({ path }) => path.startsWith('/api/v1/'));
  // Where a body is looked at first, it is a good one.
  const bodies = new Map([['/api/v1/configuration/import', (await api.get('/configuration/export')).body]]);
  const wrong: string[] = [];
  for (const { method, path } of routes) {
    const address = path.slice('/api/v1'.length).replaceAll(/:\w+/g, ID);
    const { status, body } = await api.send(method, `${address}?nonsense=1`, bodies.get(path));
    const pointers = (body?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
    if (status !== 400 || !pointers.includes('/nonsense'))
      wrong.push(`${method} ${path}: ${status} ${JSON.stringify(pointers)}`);
  }
  expect(wrong).toEqual([]);
  expect(routes.length).toBeGreaterThan(150);
});

it('probes may carry whatever they like', async () => {
  const { status } = await fetch(`${api.running.url}/health/live?at=1`);
  expect(status).toBe(200);
});
