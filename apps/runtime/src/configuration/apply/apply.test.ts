import { ApiUnderTest } from '../testing/api-under-test.js';
import { Receiver } from '../testing/receiver.js';
import { objectTypes } from '@hookswitch/flow-model';
import type { Change } from '@hookswitch/flow-model';
import type { Answer } from '../testing/api-under-test.js';

/** A document that tests scribble in. */
type Drawing = Answer['body'];

const CANARY = 'canary-5b1f9d-secret-value';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
});
afterEach(() => api.stop());

const etagOf = ({ headers }: Answer): string => headers['etag'] as string;

/** Replaces the first flow's document by what `change` makes of it. */
async function redraw(change: (document: Drawing) => void): Promise<Answer> {
  const id = (await api.get('/flows')).body.result[0].id;
  const flow = await api.get(`/flows/${id}`);
  const body = structuredClone(flow.body);
  change(body.document);
  return api.put(`/flows/${id}`, body, etagOf(flow));
}

const apply = (note?: string) => api.post('/configuration/apply', note === undefined ? undefined : { note });
const changes = async () => (await api.get('/configuration/changes')).body.changes;

describe('Apply', () => {
  it('says what it would do, does it, and then has nothing to do', async () => {
    const before = await api.get('/configuration/changes');
    expect(before.body.changes.map((change: Change) => [change.object.type, change.kind]).sort()).toEqual([
      ['flow', 'added'],
      ['number', 'added'],
      ['user', 'added'],
    ]);
    expect(before.body.problems).toEqual([]);
    const release = await apply('First');
    expect(release.status).toBe(201);
    expect(release.body).toMatchObject({ number: 1, note: 'First', live: true, live_calls: 0 });
    expect(release.body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(release.body.created_by).toEqual(expect.any(String));
    expect(release.body.changes).toEqual(before.body.changes);
    expect(await changes()).toEqual([]);
    const again = await apply();
    expect([again.status, again.headers['content-type']]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
    ]);
    expect((await api.get('/releases/1')).body).toEqual(release.body);
    expect((await api.get('/releases')).body.result).toEqual([release.body]);
  });

  it('shows a moved node as moved, which is nothing to apply and can be taken back', async () => {
    await apply();
    const before = (await api.get('/flows')).body.result[0];
    const moved = await redraw((document) => (document.layout.nodes.bye = [999, 999]));
    expect(moved.status).toBe(200);
    expect(await changes()).toEqual([
      { object: { type: 'flow', id: before.id, name: before.name }, kind: 'moved', fields: [] },
    ]);
    expect((await apply()).status).toBe(409);
    expect((await api.post('/configuration/discard')).body).toEqual({ discarded: 1 });
    expect((await api.get('/flows')).body.result[0].document).toEqual(before.document);
    expect(await changes()).toEqual([]);
  });

  it('takes the new layout along with other changes, without naming it', async () => {
    await apply();
    await redraw((document) => (document.layout.nodes.bye = [999, 999]));
    const user = (await api.get('/users')).body.result[0];
    await api.put(`/users/${user.id}`, { ...user, name: 'Kim' }, '*');
    const { body } = await apply();
    expect(body.changes.map(({ kind, object }: Change) => [kind, object.type])).toEqual([
      ['changed', 'user'],
    ]);
    expect(await changes()).toEqual([]);
  });

  it('names each changed field, with its old and its new value', async () => {
    await apply();
    await redraw((document) => (document.nodes.welcome.config.text = 'Good morning'));
    expect(await changes()).toMatchObject([
      {
        kind: 'changed',
        object: { type: 'flow', name: 'Welcome' },
        fields: [{ pointer: '/nodes/welcome/config/text', new: 'Good morning' }],
      },
    ]);
  });

  it('refuses what has problems with 422, and leaves the live release as it was', async () => {
    const first = (await apply()).body;
    await redraw((document) => {
      document.edges['tell:next'] = 'nowhere';
      document.nodes.tell.config.url = 'https://user:pass@10.0.0.1/';
    });
    const refused = await apply();
    expect(refused.status).toBe(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const { problems } = refused.body;
    expect(problems.length).toBeGreaterThanOrEqual(2);
    for (const problem of problems) {
      expect(Object.keys(problem).sort()).toEqual(
        ['code', 'message', 'node_id', 'object', 'path', 'pointer', 'severity'].sort(),
      );
    }
    expect(problems).toContainEqual(expect.objectContaining({ node_id: 'tell', severity: 'error' }));
    expect((await api.get('/releases')).body.result).toEqual([first]);
    expect(api.running.parts.configuration.live.current()?.number).toBe(1);
    expect((await api.get('/configuration/changes')).body.problems).toEqual(problems);
  });

  it('lets a half-drawn flow that no number leads to wait, with a warning', async () => {
    await apply();
    await api.post('/flows', { name: 'Half', document: { nodes: { a: { type: 'talk', config: {} } } } });
    const release = await apply();
    expect(release.status).toBe(201);
    const { problems } = (await api.get('/configuration/changes')).body;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem: { severity: string }) => problem.severity === 'warning')).toBe(true);
  });

  it('is done once when two press at the same time', async () => {
    const answers = await Promise.all([apply('a'), apply('b'), apply('c')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await api.get('/releases')).body.result).toHaveLength(1);
  });

  it('leaves the live release untouched when the transaction fails', async () => {
    await apply();
    await redraw((document) => (document.nodes.welcome.config.text = 'Never live'));
    const { store, configuration } = api.running.parts;
    const raise = store.secrets.raise.bind(store.secrets);
    store.secrets.raise = () => {
      throw new Error('The disk is full.');
    };
    expect((await apply()).status).toBe(500);
    store.secrets.raise = raise;
    expect((await api.get('/releases')).body.result).toHaveLength(1);
    expect(configuration.live.current()?.number).toBe(1);
    expect((await changes())[0].kind).toBe('changed');
    expect((await apply()).body.number).toBe(2);
  });

  it('is live again after a restart', async () => {
    const release = (await apply()).body;
    api = await api.restart();
    expect(api.running.parts.configuration.live.current()?.content.hash).toBe(release.hash);
    expect(api.running.parts.configuration.live.live()?.route('442079460000')).not.toBeNull();
    expect((await api.get('/flows')).body.result).toHaveLength(1);
  });

  it('takes the built-in inbox for its own under the strictest network policy, and nothing beside it', async () => {
    api = await api.restart({ HOOKSWITCH_ALLOW_HTTP: '', HOOKSWITCH_ALLOW_NETS: '' });
    const inbox = (await api.get('/inboxes')).body.result[0];
    await redraw((document) => (document.nodes.tell.config.url = inbox.url));
    expect((await api.get('/configuration/changes')).body.problems).toEqual([]);
    const other = inbox.url.replace(/\/inbox\/.*/, '/api/v1/session');
    await redraw((document) => (document.nodes.tell.config.url = other));
    expect((await api.get('/configuration/changes')).body.problems).toMatchObject([{ code: 'refused_url' }]);
    const { inbox_origins, ...network } = (await api.get('/configuration/policy')).body;
    expect(network).toEqual({ allow_http: false, allow_nets: [] });
    // Where it listens now comes first; behind it stands where it listened before a restart.
    const { origin } = new URL(inbox.url);
    expect(inbox_origins.slice(0, 2)).toEqual([origin, origin.replace('127.0.0.1', 'localhost')]);
  });
});

describe('discard', () => {
  it('takes drafts back to what is live: those named, or all', async () => {
    await apply();
    const flow = (await api.get('/flows')).body.result[0];
    await redraw((document) => (document.nodes.welcome.config.text = 'Oops'));
    const user = await api.post('/users', { name: 'Cy' });
    const number = (await api.get('/numbers')).body.result[0];
    await api.delete(`/numbers/${number.id}`, etagOf(await api.get(`/numbers/${number.id}`)));
    expect(await changes()).toHaveLength(3);
    const one = await api.post('/configuration/discard', { objects: [{ type: 'number', id: number.id }] });
    expect([one.status, one.body]).toEqual([200, { discarded: 1 }]);
    const back = (await api.get(`/numbers/${number.id}`)).body;
    expect(back).toMatchObject({ num_id: number.num_id, number: number.number, flow_id: flow.id });
    expect((await api.post('/configuration/discard', {})).body).toEqual({ discarded: 2 });
    expect(await changes()).toEqual([]);
    expect((await api.get(`/users/${user.body.id}`)).status).toBe(404);
    expect((await api.get(`/flows/${flow.id}`)).body.document).toEqual(flow.document);
  });
});

describe('restore', () => {
  it('makes an earlier release live as a new one, and the drafts only when asked', async () => {
    const first = (await apply()).body;
    await redraw((document) => (document.nodes.welcome.config.text = 'Second text'));
    const second = (await apply()).body;
    const same = await api.post('/releases/2/restore');
    expect(same.status).toBe(409);
    const third = await api.post('/releases/1/restore');
    expect(third.status).toBe(201);
    expect(third.body).toMatchObject({ number: 3, hash: first.hash, live: true });
    expect(
      (await api.get('/releases')).body.result.map((release: { live: boolean }) => release.live),
    ).toEqual([true, false, false]);
    const text = async () => (await api.get('/flows')).body.result[0].document.nodes.welcome.config.text;
    expect(await text()).toBe('Second text');
    expect((await changes())[0].fields[0].new).toBe('Second text');
    const fourth = await api.post('/releases/2/restore', { drafts: true, note: 'Back' });
    expect(fourth.body).toMatchObject({ number: 4, hash: second.hash, note: 'Back' });
    await api.post('/releases/1/restore', { drafts: true });
    expect(await text()).not.toBe('Second text');
    expect(await changes()).toEqual([]);
    expect((await api.post('/releases/99/restore')).status).toBe(404);
  });

  it('revives no leaked key: the newest secret stays current', async () => {
    const first = await redraw((document) => (document.nodes.tell.config.secret_token = `${CANARY}-1`));
    expect(first.body.document.nodes.tell.config.secret_token).toEqual({ secret: true, hint: '…ue-1' });
    await apply();
    await redraw((document) => (document.nodes.tell.config.secret_token = `${CANARY}-2`));
    const { live } = api.running.parts.configuration;
    const { secrets } = api.running.parts.store;
    const sent = () => {
      const flow = Object.values(live.current()?.content.flows ?? {})[0];
      return secrets.reveal(flow?.nodes['tell']?.config['secret_token'] as never);
    };
    expect(sent()).toEqual([`${CANARY}-1`]);
    await apply();
    expect(sent()).toEqual([`${CANARY}-2`]);
    await api.post('/releases/1/restore');
    expect(sent()).toEqual([`${CANARY}-2`]);
  });
});

describe('secrets', () => {
  it('are sent, and yet in no answer, no stream and no file', async () => {
    const receiver = await Receiver.start();
    const streamed: string[] = [];
    api.running.parts.stream.listen(({ data }) => streamed.push(data));
    await redraw((document) => {
      document.nodes.welcome.config.text = 'Hi';
      Object.assign(document.nodes.tell.config, {
        url: receiver.url('/node'),
        secret_token: `${CANARY}-a`,
        signing_secret: `whsec_${Buffer.from(CANARY.padEnd(32, 'x')).toString('base64')}`,
        headers: [
          { name: 'X-Key', value: `${CANARY}-b`, secret: true },
          { name: 'X-Tenant', value: 'acme', secret: false },
        ],
      });
    });
    await api.post('/users', { name: 'Di', extension: '1009', sip_password: `${CANARY}-c` });
    const webhook = await api.post('/webhooks', {
      name: 'CRM',
      url: receiver.url('/global'),
      event_types: ['*'],
      secret: `whsec_${Buffer.from(CANARY.padEnd(32, 'y')).toString('base64')}`,
      headers: [{ name: 'X-Key', value: `${CANARY}-d`, secret: true }],
    });
    expect(webhook.body.headers[0].value).toEqual({ secret: true, hint: '…ue-d' });
    expect((await apply()).status).toBe(201);
    const call = { from: { number: '+442079460555' }, to: '+442079460000' };
    const { id, activeflow_id } = (await api.post('/simulator/calls', call)).body;
    const sent = await receiver.waitFor(({ path }) => path === '/node');
    expect(sent.headers).toMatchObject({
      'x-pbx-token': `${CANARY}-a`,
      'x-key': `${CANARY}-b`,
      'x-tenant': 'acme',
    });
    const ended = await receiver.waitFor(({ body }) => body.includes('activeflow_deleted'));
    expect(ended.headers).toMatchObject({ 'x-key': `${CANARY}-d` });
    await redraw((document) => (document.nodes.tell.config.secret_token = `${CANARY}-e`));

    const secret = new RegExp(`${CANARY}|${Buffer.from(CANARY).toString('base64').slice(0, 24)}`);
    const reads = [
      ...['flows', 'users', 'webhooks', 'numbers', 'environments', 'releases', 'releases/1', 'inboxes'],
      ...['configuration/changes', 'configuration/references', 'deliveries', 'calls', 'activeflows'],
      ...[`calls/${id}`, `calls/${id}/timeline`, `activeflows/${activeflow_id}`],
      ...[`activeflows/${activeflow_id}/steps`, `activeflows/${activeflow_id}/variables`],
    ];
    for (const path of reads) {
      const { text, status } = await api.get(`/${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(secret);
      expect(text).not.toContain('$secret');
    }
    expect(streamed.length).toBeGreaterThan(5);
    expect(streamed.join('\n')).not.toMatch(secret);
    for (const { body } of receiver.received) expect(body).not.toMatch(secret);
    expect((await changes())[0].fields[0]).toEqual({
      pointer: '/nodes/tell/config/secret_token',
      old: { secret: true, hint: '…ue-a' },
      new: { secret: true, hint: '…ue-e' },
    });
    expect(api.files().toString('latin1')).not.toMatch(secret);
    await receiver.stop();
  });

  it('are kept when written back as read, through renames and new rows, and removed by null', async () => {
    await redraw((document) => {
      document.nodes.tell.config.secret_token = `${CANARY}-a`;
      document.nodes.tell.config.headers = [{ name: 'X-Key', value: `${CANARY}-b`, secret: true }];
    });
    await apply();
    await redraw((document) =>
      document.nodes.tell.config.headers.unshift({ name: 'X-New', value: 'plain', secret: false }),
    );
    expect((await changes())[0].fields.map(({ pointer }: { pointer: string }) => pointer)).not.toContain(
      '/nodes/tell/config/secret_token',
    );
    const removed = await redraw((document) => (document.nodes.tell.config.secret_token = null));
    expect(removed.body.document.nodes.tell.config.secret_token).toBeNull();
    const reference = await redraw((document) => {
      document.nodes.tell.config.secret_token = { $secret: 'x', version: 1, hint: '…' };
    });
    expect(reference.status).toBe(400);
    expect(reference.body.errors[0].pointer).toContain('/document/nodes/tell/config/secret_token');
  });
});

it('names what can be referred to', async () => {
  const { body } = await api.get('/configuration/references');
  expect(Object.keys(body).sort()).toEqual(Object.keys(objectTypes).sort());
  expect(body.user).toEqual([expect.objectContaining({ name: 'Alex Example', extension: '1001' })]);
  expect(body.number[0]).toMatchObject({ number: '+442079460000' });
  expect(body.flow[0]).toMatchObject({ name: 'Welcome', id: expect.any(String) });
});

describe('undo after it was saved', () => {
  it('brings secrets back with the node or the row that had them', async () => {
    const saved = await redraw((document) => {
      document.nodes.tell.config.secret_token = `${CANARY}-1`;
      document.nodes.tell.config.headers = [
        { name: 'X-Key', value: `${CANARY}-2`, secret: true },
        { name: 'X-Other', value: `${CANARY}-3`, secret: true },
      ];
    });
    const stored = async () => {
      const { drafts } = await api.running.parts.store.drafts.all();
      const node = (drafts.find(({ type }) => type === 'flow')?.body['nodes'] as Drawing)['tell'];
      return [node.config.secret_token, ...node.config.headers.map(({ value }: { value: unknown }) => value)];
    };
    const before = await stored();
    const masked = saved.body.document;

    await redraw((document) => delete document.nodes.tell);
    const undone = await redraw((document) => (document.nodes.tell = masked.nodes.tell));
    expect(undone.status).toBe(200);
    expect(await stored()).toEqual(before);

    await redraw((document) => document.nodes.tell.config.headers.splice(0, 1));
    await redraw((document) => (document.nodes.tell.config.secret_token = `${CANARY}-4`));
    const rowBack = await redraw(
      (document) => (document.nodes.tell.config.headers = masked.nodes.tell.config.headers),
    );
    expect(rowBack.status).toBe(200);
    const [token, ...rows] = await stored();
    expect(rows).toEqual(before.slice(1));
    expect(token.version).toBe(2);

    const elsewhere = await redraw((document) => (document.nodes.other = masked.nodes.tell));
    expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.not.stringContaining(CANARY)]);
  });
});
