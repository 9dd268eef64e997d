import type { ApartChange } from '@hookswitch/engine';
import { findEventType } from '@hookswitch/events';
import type { ReleaseContent } from '@hookswitch/flow-model';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { ConfigurationNews } from './configuration-news.js';

const GRACE = '019a0000-0000-7000-8000-000000000001';
const SUPPORT = '019a0000-0000-7000-8000-000000000002';

/** A release with a queue, or without. */
function release(members: readonly string[] | null, name = 'Support'): ReleaseContent {
  const user = { name: 'Grace', extension: '2001', email: null, environment_id: null };
  const queue = { name, members: (members ?? []).map((user_id) => ({ user_id })) };
  const objects = {
    user: [{ id: GRACE, num_id: 1, name: 'Grace', body: user }],
    queue: members === null ? [] : [{ id: SUPPORT, num_id: 2, name, body: queue }],
  };
  return { objects } as unknown as ReleaseContent;
}

/** An installation whose releases are known, with what the journal would have kept. */
class Installation {
  readonly releases: ReleaseContent[] = [];
  readonly written: ApartChange[] = [];

  news(): ConfigurationNews {
    return new ConfigurationNews({
      write: (change) => this.written.push(change),
      records: () => this.written.flatMap(({ records }) => records).slice(-1),
      content: async (number) => this.releases[number - 1] ?? null,
      live: () => {
        const content = this.releases.at(-1);
        return content === undefined ? null : { number: this.releases.length, content };
      },
      now: () => Date.parse('2026-11-22T10:00:00.000Z'),
    });
  }

  get told(): string[] {
    return this.written.flatMap(({ events }) => events.map(({ type }) => type));
  }
}

describe('Queues and agents of releases', () => {
  it('are told as they come, change and go, with data that the catalogue describes', async () => {
    const installation = new Installation();
    const news = installation.news();
    await news.start();
    for (const content of [
      release([]),
      release([GRACE]),
      release([GRACE], 'Help'),
      release([GRACE], 'Help'),
      release(null),
    ]) {
      installation.releases.push(content);
      news.released();
    }
    expect(installation.written.map(({ events }) => events.map(({ type }) => type))).toEqual([
      [],
      ['queue_created'],
      ['queue_updated', 'agent_created'],
      ['queue_updated'],
      [],
      ['queue_deleted', 'agent_deleted'],
    ]);
    for (const { type, data } of installation.written.flatMap(({ events }) => events))
      findEventType(type)!.data.parse(data);
  });

  it('are told once after a crash between an Apply and its news', async () => {
    const installation = new Installation();
    await installation.news().start();
    installation.releases.push(release([GRACE]));
    await installation.news().start();
    expect(installation.told).toEqual(['queue_created', 'agent_created']);
    await installation.news().start();
    expect(installation.told).toHaveLength(2);
  });

  it('are not told by an installation that has had them for long', async () => {
    const installation = new Installation();
    installation.releases.push(release([GRACE]));
    await installation.news().start();
    expect(installation.told).toEqual([]);
  });
});

describe('A webhook', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
  });
  afterAll(() => api.stop());

  it('is owed the news of the release that brought it, once, over a restart too', async () => {
    const inbox = (await api.get('/inboxes')).body.result[0] as { readonly url: string };
    await api.post('/webhooks', {
      name: 'CRM',
      url: inbox.url,
      event_types: ['queue_created', 'agent_created'],
    });
    const user = await api.post('/users', { name: 'Grace Hopper', extension: '2001' });
    await api.post('/queues', { name: 'Support', members: [{ user_id: user.body.id }] });
    expect((await api.post('/configuration/apply', {})).body.problems ?? []).toEqual([]);
    const types = async () =>
      (await api.get('/deliveries')).body.result.map(
        ({ event_type }: { readonly event_type: string }) => event_type,
      ) as string[];
    expect((await eventually(types, (found) => found.length === 2)).sort()).toEqual([
      'agent_created',
      'queue_created',
    ]);
    api = await api.restart();
    expect(await types()).toHaveLength(2);
  });
});
