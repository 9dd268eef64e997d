import { newId } from '@hookswitch/flow-model';
import type { CompiledFlow, ReleaseContent } from '@hookswitch/flow-model';
import type { DomainEvent } from '@hookswitch/events';
import { LiveConfiguration } from './live-configuration.js';

const flow = (hash: string, name: string): CompiledFlow => ({
  hash,
  flow_id: name,
  name,
  entry: 'n1',
  on_hangup: null,
  default_exit: null,
  nodes: {},
  edges: {},
});

const number = (written: string, flowId: string | null, more: object = {}) => ({
  id: `id of ${written}`,
  num_id: 1,
  name: written,
  body: { number: written, name: '', flow_id: flowId, message_flow_id: null, webhooks_enabled: true, environment_id: null, ...more },
}); // prettier-ignore

const webhook = (id: string, more: object = {}) => ({
  id,
  num_id: 2,
  name: id,
  body: {
    name: id,
    detail: '',
    url: 'https://crm.example/events',
    method: 'POST',
    dialect: 'native',
    event_types: ['call_created'],
    secret: null,
    headers: [],
    enabled: true,
    scope: 'all',
    filters: { direction: null, number_ids: [], user_ids: [] },
    template: null,
    timeout_ms: 5000,
    retry_profile: 'event',
    rate_limit_per_s: null,
    ...more,
  },
});

const content = (objects: ReleaseContent['objects']): ReleaseContent => ({
  hash: 'h',
  objects,
  flows: { main: flow('f1', 'main'), night: flow('f2', 'night') },
});

const event = (type: string, more: Partial<DomainEvent> = {}): DomainEvent => ({
  id: newId(),
  type,
  timestamp: new Date(0).toISOString(),
  call_id: null,
  sequence: null,
  activeflow_id: null,
  environment_id: null,
  facts: {},
  data: {},
  ...more,
});

function configuration(bringForward = (one: CompiledFlow): CompiledFlow => one) {
  const paused = new Set<string>();
  const switches = {
    holds: (id: string) => paused.has(id),
    isPaused: (id: string) => paused.has(id),
    pause: (id: string) => Promise.resolve(void paused.add(id)),
  };
  const older = new Map([['old', flow('old', 'before')]]);
  return new LiveConfiguration(
    (hash) => older.get(hash),
    switches,
    (message) => {
      throw new Error(message);
    },
    bringForward,
    { id: '01937a00-0000-7000-8000-000000000001', num_id: 1 },
    () => 'https://pbx.example',
  );
}

describe('flows of an older version', () => {
  it('run in the shapes of this one, live or not, and each is brought forward once', () => {
    const asked: string[] = [];
    const live = configuration((one) => {
      asked.push(one.hash);
      return { ...one, name: `${one.name}, forward` };
    });
    live.swap(3, content({ number: [number('+442079460000', 'main')] }));
    for (let step = 0; step < 3; step += 1) {
      expect(live.live()?.route('+442079460000')?.flow.name).toBe('main, forward');
      expect(live.flow('f1')?.name).toBe('main, forward');
      expect(live.flow('old')?.name).toBe('before, forward');
      expect(live.flow('gone')).toBeUndefined();
    }
    expect(asked).toEqual(['f1', 'f2', 'old']);
  });
});

describe('the live release', () => {
  const live = configuration();

  it('is none before the first Apply', () => {
    expect(live.live()).toBeNull();
    expect(live.matching(event('call_created'))).toEqual([]);
  });

  it('finds numbers with and without +, patterns after exact ones, and nothing without a runnable flow', () => {
    live.swap(
      3,
      content({
        number: [
          number('+442079460000', 'main'),
          number('+4420X.', 'night'),
          number('+4930123', null),
          number('+4930124', 'left out'),
        ],
        user: [
          {
            id: 'u1',
            num_id: 9,
            name: 'Alex',
            body: { name: 'Alex', extension: '1001', environment_id: 'e1' },
          },
          { id: 'u2', num_id: 10, name: 'Bo', body: { name: 'Bo', extension: null, environment_id: null } },
        ],
      }),
    );
    const release = live.live();
    expect(release?.number).toBe(3);
    expect(release?.route('442079460000')?.flow.hash).toBe('f1');
    expect(release?.route('+442079460000')?.number_name).toBe('+442079460000');
    expect(release?.route('+442079460001')?.flow.hash).toBe('f2');
    expect(release?.route('+4930123')).toBeNull();
    expect(release?.route('+4930124')).toBeNull();
    expect(release?.route('constructor')).toBeNull();
    expect(release?.user('1001')).toEqual({ id: 'u1', name: 'Alex', environment_id: 'e1' });
    expect(release?.user('1002')).toBeNull();
  });

  it('keeps flows of older releases within reach', () => {
    expect(live.flow('f1')?.name).toBe('main');
    expect(live.flow('old')?.name).toBe('before');
    expect(live.flow('unknown')).toBeUndefined();
  });
});

describe('the live webhooks', () => {
  const live = configuration();
  const owed = (type: string, more: Partial<DomainEvent> = {}) =>
    live.matching(event(type, more)).map(({ id }) => id);

  it('are those of the event’s type, switched on, and subscribed where they ask for it', () => {
    live.swap(
      1,
      content({
        webhook: [
          webhook('a'),
          webhook('off', { enabled: false }),
          webhook('every', { event_types: ['*'] }),
          webhook('site', { scope: 'subscribed' }),
        ],
        environment: [
          {
            id: 'e1',
            num_id: 5,
            name: 'London',
            body: { name: 'London', time_zone: 'UTC', webhook_ids: ['site'] },
          },
        ],
      }),
    );
    expect(owed('call_created')).toEqual(['a', 'every']);
    expect(owed('call_hungup')).toEqual(['every']);
    expect(owed('call_created', { environment_id: 'e1' })).toEqual(['a', 'site', 'every']);
    expect(owed('call_created', { facts: { webhooks_enabled: false } })).toEqual([]);
  });

  it('are paused at once by a 410, and still owed what happens', () => {
    live.disable('a', 'The server answered 410.');
    expect(live.get('a')?.paused).toBe(true);
    expect(live.get('every')?.paused).toBe(false);
    expect(owed('call_created')).toContain('a');
  });
});
