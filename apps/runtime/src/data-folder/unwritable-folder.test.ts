import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

describe('a data folder that cannot be written', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hookswitch-unwritable-'));
  const elsewhere = `${dir}-elsewhere`;
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' }, dir);
  });
  afterAll(() => api.stop());

  const ready = async (): Promise<{ status: string; checks: Record<string, string> }> => {
    const answer = await fetch(`${api.running.url}/health/ready`);
    return (await answer.json()) as { status: string; checks: Record<string, string> };
  };

  it('is told by readiness; changes are answered by 503, and taken again when it is back', async () => {
    renameSync(dir, elsewhere);
    const told = await eventually(ready, ({ status }) => status === 'not_ready');
    expect(told.checks['data_folder']).toMatch(
      /^The data folder cannot be written \(the system says ENOENT\)\./,
    );
    const call = { from: { number: '+442079460555' }, to: '+442079460999' };
    for (const [path, body] of [
      ['/simulator/calls', call],
      ['/flows', { name: 'Not now' }],
      ['/configuration/apply', {}],
    ] as const) {
      const refused = await api.post(path, body);
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
      expect(refused.body).toMatchObject({ title: 'Not written', detail: told.checks['data_folder'] });
    }
    expect((await api.get('/flows')).status).toBe(200);
    const spelled = await fetch(`${api.running.url}/%61pi/v1/session`, { method: 'POST' });
    expect(spelled.status).toBe(503);
    const byVendor = await fetch(`${api.running.url}/v1.0/webhooks`, { method: 'POST' });
    expect([byVendor.status, byVendor.headers.get('retry-after'), await byVendor.json()]).toMatchObject([
      503,
      '5',
      { error: { status: 'UNAVAILABLE', message: told.checks['data_folder'] } },
    ]);

    renameSync(elsewhere, dir);
    await eventually(ready, ({ status }) => status === 'ready');
    expect((await api.post('/simulator/calls', call)).status).toBe(201);
  });
});
