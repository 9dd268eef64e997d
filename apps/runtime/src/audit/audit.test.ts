import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const PASSWORD = 'a-password-for-tests';
const SIGNING = `whsec_${Buffer.from('audited-secret-'.padEnd(32, '#')).toString('base64')}`;
const NEW_SIGNING = `whsec_${Buffer.from('another-secret-'.padEnd(32, '#')).toString('base64')}`;

interface Entry {
  readonly outcome: string;
  readonly actor: { readonly type: string; readonly id: string | null; readonly name: string };
  readonly ip: string | null;
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string | null; readonly name: string | null } | null;
  readonly summary: string;
  readonly changes:
    readonly { readonly pointer: string; readonly old: unknown; readonly new: unknown }[] | null;
}

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
});
afterEach(() => api.stop());

const entries = async (query = ''): Promise<Entry[]> =>
  (await api.get(`/audit_entries?page_size=100${query}`)).body.result;
const newest = async (): Promise<Entry> => (await entries())[0]!;
const webhook = (over: object = {}) => ({
  name: 'CRM',
  url: 'https://crm.example/hook',
  event_types: ['*'],
  secret: SIGNING,
  ...over,
});
const signIn = (username: string, password: string) =>
  fetch(`${api.running.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

describe('the audit log', () => {
  it('has who made, changed and deleted a draft, and the fields, without the secrets', async () => {
    const made = await api.post('/webhooks', webhook());
    const object = { type: 'webhook', id: made.body.id, name: 'CRM' };
    expect(await newest()).toMatchObject({
      outcome: 'done',
      actor: { type: 'token', id: null, name: 'HOOKSWITCH_API_TOKEN' },
      ip: '127.0.0.1',
      action: 'create_webhook',
      object,
      summary: 'Create webhook “CRM”',
    });
    const changed = await api.put(
      `/webhooks/${made.body.id}`,
      webhook({ url: 'https://crm.example/new', secret: NEW_SIGNING }),
      String(made.headers['etag']),
    );
    expect(await newest()).toMatchObject({
      action: 'replace_webhook',
      object,
      changes: [
        { pointer: '/url', old: 'https://crm.example/hook', new: 'https://crm.example/new' },
        {
          pointer: '/secret',
          old: { secret: true, hint: expect.any(String) },
          new: { secret: true, hint: expect.any(String) },
        },
      ],
    });
    await api.delete(`/webhooks/${made.body.id}`, String(changed.headers['etag']));
    expect(await newest()).toMatchObject({ action: 'delete_webhook', object });
    const history = await entries(`&object_id=${made.body.id}`);
    expect(history.map(({ action }) => action)).toEqual([
      'delete_webhook',
      'replace_webhook',
      'create_webhook',
    ]);
    expect(JSON.stringify(await entries())).not.toMatch(/audited-secret|another-secret|whsec_/);
  });

  it('has what was applied, restored, discarded and imported, with each object of it', async () => {
    await api.post('/configuration/apply', { note: 'First' });
    expect(await newest()).toMatchObject({
      action: 'apply_configuration',
      object: { type: 'release', id: '1' },
      summary: 'Apply configuration: release 1, “First”',
    });
    const queue = await api.post('/queues', { name: 'Sales' });
    await api.post('/configuration/discard', { objects: [{ type: 'queue', id: queue.body.id }] });
    expect((await entries('&action=discard_changes')).map(({ summary }) => summary).sort()).toEqual([
      'Discard changes “Sales”',
      'Discard changes: 1 drafts',
    ]);
    await api.post('/queues', { name: 'Support' });
    await api.post('/configuration/apply');
    await api.post('/releases/1/restore', { drafts: true });
    expect((await newest()).action).toBe('restore_release');
    const file = (await api.get('/configuration/export')).body;
    const flow = file.objects.flow[0];
    flow.name = 'Imported';
    await api.post('/configuration/import?dry_run=true', file);
    expect((await newest()).action).toBe('restore_release');
    await api.post('/configuration/import', file);
    expect(await entries(`&object_id=${flow.id}&action=import_configuration`)).toHaveLength(1);
  });

  it('has sign-ins, those that failed, and sign-outs, but no password that was typed as a name', async () => {
    expect((await signIn('admin', PASSWORD)).status).toBe(200);
    expect(await newest()).toMatchObject({ action: 'sign_in', outcome: 'done', actor: { name: 'admin' } });
    await signIn('admin', 'wrong password');
    expect(await newest()).toMatchObject({ action: 'sign_in', outcome: 'denied', actor: { name: 'admin' } });
    await signIn('my secret password', 'admin');
    expect(await newest()).toMatchObject({ outcome: 'denied', actor: { id: null, name: 'unknown name' } });
    const session = await signIn('admin', PASSWORD);
    const { csrf_token } = (await session.json()) as { csrf_token: string };
    const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
    await fetch(`${api.running.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie, 'x-csrf-token': csrf_token },
    });
    expect(await newest()).toMatchObject({ action: 'sign_out', actor: { type: 'account', name: 'admin' } });
    expect(JSON.stringify(await entries())).not.toContain('my secret password');
  });

  it('has accounts, tokens, and what was denied, once a minute', async () => {
    const anna = await api.post('/accounts', { username: 'anna', password: PASSWORD, role: 'viewer' });
    expect(await newest()).toMatchObject({ action: 'create_account', object: { name: 'anna' } });
    await api.put(`/accounts/${anna.body.id}`, { role: 'operator', password: 'a new password' });
    expect(await newest()).toMatchObject({
      summary: 'Change account “anna”: with a new password',
      changes: [{ pointer: '/role', old: 'viewer', new: 'operator' }],
    });
    await api.delete(`/accounts/${anna.body.id}`);
    expect(await newest()).toMatchObject({ action: 'delete_account', object: { name: 'anna' } });
    const token = await api.post('/api_tokens', { name: 'CRM', scopes: ['calls:read'] });
    expect(await newest()).toMatchObject({ action: 'create_api_token', object: { name: 'CRM' } });
    const headers = { authorization: `Bearer ${token.body.token}` };
    for (let tries = 0; tries < 3; tries += 1)
      await fetch(`${api.running.url}/api/v1/configuration/apply`, { method: 'POST', headers });
    const denied = await entries('&outcome=denied');
    expect(denied).toHaveLength(1);
    expect(denied[0]).toMatchObject({
      actor: { type: 'token', id: token.body.id, name: 'CRM' },
      action: 'denied',
      summary: 'Not allowed without configuration:apply: POST /api/v1/configuration/apply',
    });
    await api.delete(`/api_tokens/${token.body.id}`);
    expect(await newest()).toMatchObject({ action: 'delete_api_token', object: { id: token.body.id } });
    expect(JSON.stringify(await entries())).not.toContain(token.body.token);
  });

  it('has what acts at once: switches, rotated secrets, schedules, calls, deliveries sent again', async () => {
    const { body: hook } = await api.post('/webhooks', webhook());
    await api.post('/configuration/apply');
    await api.post(`/webhooks/${hook.id}/pause`);
    await api.post(`/webhooks/${hook.id}/resume`);
    await api.post(`/webhooks/${hook.id}/rotate_secret`);
    const test = await api.post(`/webhooks/${hook.id}/test`, { event_type: 'call_created' });
    await eventually(
      () => api.post(`/deliveries/${test.body.id}/resend`),
      ({ status }) => status === 202,
    );
    expect(await newest()).toMatchObject({
      action: 'resend_delivery',
      object: { type: 'delivery', id: test.body.id, name: 'call_created' },
    });
    await api.put('/webhook_sending', { enabled: false });
    await api.post(`/deliveries/recover`, { since: '2026-01-01T00:00:00.000Z' });
    const call = await api.post('/simulator/calls', { from: { number: '+4915112345' }, to: '+442079460000' });
    expect((await api.post(`/calls/${call.body.id}/hangup`)).status).toBeLessThan(300);
    const actions = (await entries()).map(
      ({ action, object }) => `${action} ${object?.name ?? object?.type}`,
    );
    expect(actions.slice(0, 8)).toEqual([
      'hang_up_call call',
      'recover_deliveries recover_run',
      'switch_webhooks webhook_sending',
      'resend_delivery call_created',
      'test_webhook CRM',
      'rotate_webhook_secret CRM',
      'resume_webhook CRM',
      'pause_webhook CRM',
    ]);
  });

  it('has what a vendor’s API changes, as what it is', async () => {
    const answer = await fetch(`${api.running.url}/v1.0/webhooks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${(await api.post('/api_tokens', { name: 'VoIPBIN client' })).body.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name: 'By API', uri: 'https://crm.example/x', method: 'POST' }),
    });
    expect(answer.status).toBe(200);
    expect(await newest()).toMatchObject({
      action: 'voipbin_create_webhook',
      actor: { name: 'VoIPBIN client' },
      object: { type: 'webhook', name: 'By API' },
    });
  });

  it('has nothing of what was refused as wrong, and of what only asks', async () => {
    const before = (await entries()).length;
    await api.post('/queues', { name: 7 });
    await api.delete('/queues/01937a00-0000-7000-8000-00000000dead', '"1"');
    await api.post('/webhooks/verify', {});
    await api.get('/flows');
    expect((await entries()).length).toBe(before);
  });

  it('is searched, paged, and given out as CSV in which nothing is a formula', async () => {
    await api.post('/queues', { name: '=1+1' });
    await api.post('/queues', { name: 'Sales' });
    expect(await entries('&q=sales')).toHaveLength(1);
    expect(await entries('&actor=BOOTSTRAP')).toHaveLength(0);
    expect((await entries('&actor=api_token&action=create_queue&object_type=queue')).length).toBe(2);
    expect(await entries('&from=2126-01-01T00:00:00.000Z')).toHaveLength(0);
    const first = await api.get('/audit_entries?page_size=1');
    const second = await api.get(`/audit_entries?page_size=1&page_token=${first.body.next_page_token}`);
    expect([first, second].map(({ body }) => body.result[0].object.name)).toEqual(['Sales', '=1+1']);
    const csv = await api.get('/audit_entries.csv?object_type=queue');
    expect(csv.text.split('\r\n')[0]).toBe(
      'id,time_utc,outcome,actor_type,actor_id,actor_name,ip,action,object_type,object_id,object_name,summary,changes',
    );
    expect(csv.text).toContain(",'=1+1,");
    const refused = await api.get('/audit_entries?from=yesterday');
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/from']);
  });
});
