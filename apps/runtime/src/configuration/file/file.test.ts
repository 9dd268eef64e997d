import { ApiUnderTest } from '../testing/api-under-test.js';
import { FILE_MEDIA_TYPE } from './configuration-file.js';

const CANARY = 'canary-77c1-secret-value';

let api: ApiUnderTest;
let other: ApiUnderTest;
beforeAll(async () => {
  [api, other] = await Promise.all([ApiUnderTest.start(), ApiUnderTest.start()]);
  await api.post('/webhooks', {
    name: 'CRM',
    url: 'https://crm.example/events',
    event_types: ['*'],
    secret: CANARY,
  });
});
afterAll(() => Promise.all([api.stop(), other.stop()]));

const exported = async () => (await api.get('/configuration/export')).body;

describe('exporting the configuration', () => {
  it('gives one readable file with every object and no secret', async () => {
    const { status, headers, text, body } = await api.get('/configuration/export');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="hookswitch drafts \d{4}-\d\d-\d\d\.json"$/,
    );
    expect(text).toContain('\n  "objects": {\n');
    expect(text).not.toContain(CANARY);
    expect(body).toMatchObject({ hookswitch: 1, release: null });
    expect(body.objects.flow).toHaveLength(1);
    expect(body.objects.webhook[0]).toMatchObject({ name: 'CRM', secret: { secret: true, hint: '…alue' } });
  });

  it('gives what is live, once something is', async () => {
    const fresh = await ApiUnderTest.start();
    expect((await fresh.get('/configuration/export?of=live')).status).toBe(404);
    expect((await fresh.post('/configuration/apply', {})).status).toBe(201);
    const { body } = await fresh.get('/configuration/export?of=live');
    expect(body.release).toBe(1);
    expect(body.objects.number[0].number).toBe('+442079460000');
    await fresh.stop();
  });
});

describe('importing a configuration', () => {
  it('changes nothing where it was exported', async () => {
    const before = await exported();
    const { status, body } = await api.post('/configuration/import', before);
    expect(status).toBe(200);
    expect(body).toMatchObject({ changes: [], secrets_missing: [], sounds_missing: [] });
    expect(body.unchanged).toBe(4);
    expect((await exported()).objects).toEqual(before.objects);
  });

  it('is told beforehand, and makes another installation the same', async () => {
    const file = await exported();
    const path = '/configuration/import?mode=replace';

    const told = (await other.post(`${path}&dry_run=true`, file)).body;
    const names = (kind: string) =>
      told.changes
        .filter((change: { kind: string }) => change.kind === kind)
        .map(({ object }: { object: { type: string } }) => object.type)
        .sort();
    expect(names('added')).toEqual(['flow', 'number', 'user', 'webhook']);
    expect(names('removed')).toEqual(['flow', 'number', 'user']);
    expect(told.secrets_missing).toMatchObject([{ object: { name: 'CRM' }, pointer: '/secret' }]);
    expect((await other.get('/webhooks')).body.result).toEqual([]);

    const done = (await other.post(path, file)).body;
    expect(done).toEqual({ ...told, dry_run: false });
    const there = (await other.get('/configuration/export')).body;
    expect(there.objects.flow[0].document).toEqual(file.objects.flow[0].document);
    expect(there.objects.number[0].flow_id).toBe(there.objects.flow[0].id);
    expect(there.objects.webhook[0].secret).toBeNull();
  });

  it('takes all of a file or nothing, and points at each fault', async () => {
    const file = await exported();
    file.objects.user[0].name = 'Renamed';
    file.objects.number[0].number = 'reception';
    file.objects.webhook[0].colour = 'red';
    const { status, body } = await api.post('/configuration/import', file);
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/objects/number/0/number',
      '/objects/webhook/0/colour',
    ]);
    expect((await exported()).objects.user[0].name).not.toBe('Renamed');
    const odd = await api.post('/configuration/import', { hookswitch: 9, objects: { thing: [] } });
    expect(odd.body.errors).toMatchObject([{ pointer: '/hookswitch' }, { pointer: '/objects/thing' }]);
  });

  it('leaves a prompt silent whose sound is not stored here, and says so', async () => {
    const file = await exported();
    const id = '01937a00-0000-7000-8000-00000000b001';
    const audio = { key: 'a'.repeat(64), duration_ms: 900, file_name: 'w.wav', format: 'wav' };
    file.objects.prompt = [{ id, name: 'Welcome', description: '', audio }];
    const { body } = await api.post('/configuration/import', file);
    expect(body.sounds_missing).toEqual([{ type: 'prompt', id, name: 'Welcome' }]);
    expect((await api.get(`/prompts/${id}`)).body.audio).toBeNull();
  });

  it('takes a file that is larger than other bodies', async () => {
    const file = await exported();
    file.objects.prompt = Array.from({ length: 700 }, (_, index) => ({
      id: `01937a00-0000-7000-8000-${String(index).padStart(12, '0')}`,
      name: `Prompt ${index}`,
      description: 'x'.repeat(1900),
      audio: null,
    }));
    expect((await api.post('/configuration/import?dry_run=true', file)).status).toBe(413);
    const path = '/configuration/import?dry_run=true';
    const sent = await api.send('POST', path, file, undefined, FILE_MEDIA_TYPE);
    expect([sent.status, sent.body.errors]).toEqual([200, undefined]);
  });
});
