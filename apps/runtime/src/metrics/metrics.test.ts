import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

const NUMBER = '+442079460111';
const TOKEN = { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' };

/** One line of the text format: its name, its labels, its value. */
interface Line {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

function readLines(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', text = '']) => [key, text]);
    return [{ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }];
  });
}

let api: ApiUnderTest;
let receiver: Receiver;
let webhookId: string;
let lines: Line[];

const scrape = async () => {
  const answer = await request(`${api.running.url}/metrics`, { headers: TOKEN });
  expect(answer.headers['content-type']).toContain('text/plain');
  return answer.body.text();
};
const value = (name: string, labels: Record<string, string> = {}): number | undefined =>
  lines.find(
    (line) => line.name === name && Object.entries(labels).every(([key, text]) => line.labels[key] === text),
  )?.value;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_OTLP_URL: receiver.url('/collector'),
  });
  const config = { name: 'Tell', url: receiver.url('/component'), headers: [] };
  const condition = { variable: 'caller.number', operator: 'equals', value: '+1' };
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'answer',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        fork: {
          type: 'branch',
          label: 'Fork',
          config: { branches: [{ id: 'x', label: 'X', match: 'all', conditions: [condition] }] },
        },
        tell: { type: 'webhook', label: 'Tell', config },
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {
        'answer:next': 'fork',
        'fork:branch_x': 'bye',
        'fork:default': 'tell',
        'tell:next': 'wait',
        'wait:next': 'bye',
      },
    },
  });
  const webhook = await api.post('/webhooks', {
    name: 'All calls',
    url: receiver.url('/dead'),
    event_types: ['call_created', 'call_hungup'],
  });
  webhookId = webhook.body.id;
  await api.post('/numbers', { number: NUMBER, flow_id: flow.body.id });
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const place = async (number: string, to: string): Promise<string> =>
    (await api.post('/simulator/calls', { from: { number }, to })).body.id as string;
  await place('+442079460555', '+442079460999');
  await receiver.waitFor(({ body }) => body.includes('"call_hungup"'));
  receiver.status = 500;
  await place('+442079460555', NUMBER);
  await place('+1', NUMBER);
  await api.running.parts.retention.run();
  lines = await eventually(
    async () => readLines(await scrape()),
    (read) => {
      lines = read;
      const ended = value('hookswitch_calls_ended_total', { end_reason: 'completed' });
      const tried = value('hookswitch_delivery_attempts_total', { status: 'retrying', result: '5xx' });
      return ended === 1 && (tried ?? 0) >= 2;
    },
  );
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

describe('metrics', () => {
  it('are closed to strangers', async () => {
    const stranger = await request(`${api.running.url}/metrics`);
    await stranger.body.dump();
    expect(stranger.statusCode).toBe(401);
  });

  it('count calls by state and by end, steps, events and requests', () => {
    expect(value('hookswitch_calls')).toBe(1);
    expect(value('hookswitch_activeflows')).toBe(1);
    expect(value('hookswitch_calls_by_state', { state: 'connected' })).toBe(1);
    expect(value('hookswitch_calls_ended_total', { end_reason: 'completed' })).toBe(1);
    expect(value('hookswitch_calls_ended_total', { end_reason: 'unallocated_number' })).toBe(1);
    expect(value('hookswitch_steps_total', { type: 'answer', outcome: 'next' })).toBe(2);
    expect(value('hookswitch_steps_total', { type: 'branch', outcome: 'branch' })).toBe(1);
    expect(value('hookswitch_steps_total', { type: 'branch', outcome: 'default' })).toBe(1);
    expect(value('hookswitch_events_total', { type: 'call_created' })).toBe(3);
    const placed = { method: 'POST', route: '/api/v1/simulator/calls', status: '201' };
    expect(value('hookswitch_http_requests_total', placed)).toBe(3);
    expect(value('hookswitch_gateway_simulator_connected')).toBe(1);
  });

  it('tell of commits: how long, how many together', () => {
    const commits = value('hookswitch_commit_changes_count') ?? 0;
    const changes = value('hookswitch_commit_changes_sum') ?? 0;
    expect(commits).toBeGreaterThan(0);
    expect(changes).toBeGreaterThanOrEqual(commits);
    expect(value('hookswitch_commit_seconds_count')).toBe(changes);
    expect(value('hookswitch_commit_seconds_bucket', { le: '+Inf' })).toBe(changes);
    expect(value('hookswitch_commit_failures_total')).toBe(0);
  });

  it('tell of deliveries, webhook by webhook, and of all components together', () => {
    expect(value('hookswitch_lane_owed', { lane: `webhook:${webhookId}` })).toBeGreaterThanOrEqual(1);
    expect(value('hookswitch_lane_owed', { lane: 'components' })).toBe(1);
    expect(value('hookswitch_lane_oldest_seconds', { lane: 'components' })).toBeGreaterThan(0);
    expect(value('hookswitch_lane_closed', { lane: 'components' })).toBeGreaterThanOrEqual(0);
    expect(value('hookswitch_deliveries_settled_total', { status: 'delivered' })).toBe(2);
    expect(value('hookswitch_deliveries_owed')).toBeGreaterThanOrEqual(2);
    expect(value('hookswitch_delivery_attempt_seconds_count')).toBeGreaterThanOrEqual(2);
  });

  it('tell of limits, memory and the event loop', () => {
    expect(value('hookswitch_limit', { limit: 'calls' })).toBe(50_000);
    expect(value('hookswitch_limit_value', { limit: 'calls' })).toBe(1);
    expect(value('hookswitch_limit_value', { limit: 'memory' })).toBeGreaterThan(20);
    expect(value('hookswitch_limit_refusing', { limit: 'memory' })).toBe(0);
    expect(value('hookswitch_calls_refused_total', { limit: 'calls' })).toBe(0);
    for (const quantile of ['0.5', '0.99']) {
      expect(value('hookswitch_event_loop_delay_seconds', { quantile })).toBeGreaterThanOrEqual(0);
    }
  });

  it('tell of what is kept, kind by kind, and of what was removed because it was old', () => {
    for (const what of ['calls', 'steps', 'deliveries', 'attempts', 'search_index', 'configuration']) {
      expect([what, value('hookswitch_kept_bytes', { what })]).toEqual([what, expect.any(Number)]);
    }
    const kept = lines.filter(
      ({ name, labels }) => name === 'hookswitch_kept_bytes' && labels['what'] !== 'search_index',
    );
    const all = kept.reduce((sum, line) => sum + line.value, 0);
    expect(all).toBeGreaterThan(50_000);
    expect(all).toBeLessThanOrEqual(value('hookswitch_database_bytes') ?? 0);
    for (const what of ['calls', 'deliveries']) expect(value('hookswitch_removed_total', { what })).toBe(0);
    const ran = value('hookswitch_retention_last_run_timestamp_seconds') ?? 0;
    expect(Math.abs(Date.now() / 1000 - ran)).toBeLessThan(60);
  });

  it('write each series once', async () => {
    const series = (await scrape())
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.slice(0, line.lastIndexOf(' ')));
    expect(series).toEqual([...new Set(series)]);
  });
});

const docs = (path: string) => readFileSync(new URL(`../../../../docs/${path}`, import.meta.url), 'utf8');

describe('what is written about metrics', () => {
  it('names each of ours, and none that is not there', async () => {
    const present = [...(await scrape()).matchAll(/^# TYPE (hookswitch_\w+)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(present.length).toBeGreaterThan(30);
    const named = [...docs('how-to/metrics.md').matchAll(/hookswitch_[a-z_<>]+/g)].map(([name]) =>
      name.replace('<name>', 'simulator'),
    );
    expect([...new Set(named)].sort()).toEqual([...new Set(present)].sort());
  });

  it('makes a dashboard whose every query finds its metrics and their labels', () => {
    interface Panel {
      readonly id: number;
      readonly title: string;
      readonly type: string;
      readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
    }
    const { panels } = JSON.parse(docs('grafana/hookswitch.json')) as { panels: readonly Panel[] };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const drawn = panels.filter(({ type }) => type !== 'row');
    expect(drawn.length).toBeGreaterThan(20);
    const known = new Map<string, Set<string>>();
    for (const { name, labels } of lines) {
      const all = known.get(name) ?? new Set(['job']);
      for (const label of Object.keys(labels)) all.add(label);
      known.set(name, all);
    }
    const faults: string[] = [];
    for (const { title, targets = [] } of drawn) {
      if (targets.length === 0) faults.push(`${title}: no query`);
      for (const { expr, legendFormat } of targets) {
        const metrics = [...expr.matchAll(/\b(?:hookswitch|process|nodejs)_\w+/g)].map(([name]) => name);
        if (metrics.length === 0) faults.push(`${title}: ${expr} asks for nothing`);
        for (const name of metrics) {
          // A reason that no call has ended for yet, and the like: the metric is there without a line.
          const labels = known.get(name);
          if (labels === undefined) {
            faults.push(`${title}: there is no ${name}`);
            continue;
          }
          const used = [
            ...[...expr.matchAll(/\{([^}]*)\}/g)].flatMap(([, pairs = '']) =>
              [...pairs.matchAll(/(\w+)\s*(?:=~|!=|=)/g)].map(([, label = '']) => label),
            ),
            ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
            ...[...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label),
          ];
          for (const label of used) if (!labels.has(label)) faults.push(`${title}: ${name} has no ${label}`);
        }
        for (const pair of ['()', '{}', '[]']) {
          const [open = '', close = ''] = pair;
          if (expr.split(open).length !== expr.split(close).length)
            faults.push(`${title}: ${expr} is unbalanced`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
