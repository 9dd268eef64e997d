import { join } from 'node:path';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { newId } from '@hookswitch/flow-model';
import type { Attempt, Delivery } from '@hookswitch/webhooks';
import { openReader } from '../database/open-data-source.js';
import { DeliveryRepository } from '../deliveries/delivery.repository.js';
import type { DeliverySearchFilter, LoggedDelivery } from '../deliveries/delivery-filter.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleAttempt, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import { InlineSearch } from './inline-search.js';

const WEBHOOKS = [newId(), newId()];
const CALLS = [newId(), newId(), newId()];
const WORDS = ['ada', 'adabyron', 'hopper', 'inbound', 'outbound', '+442079460123', '+442079460999', 'x_1'];
const TYPES = ['call_created', 'call_hungup', 'webhook_component_event', 'fetch'];
const MINUTE_MS = 60_000;
const FIRST_MS = Date.parse('2026-11-21T09:00:00.000Z');
const timeOf = (minute: number): string => new Date(FIRST_MS + minute * MINUTE_MS).toISOString();

/** A delivery, and what became of it. */
const rows = fc.record({
  webhook: fc.constantFrom(...WEBHOOKS, null),
  type: fc.constantFrom(...TYPES),
  call: fc.constantFrom(...CALLS),
  test: fc.boolean(),
  words: fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: 3 }),
  fate: fc.constantFrom('pending', 'held', 'retrying', 'delivered', 'no_content', 'failed', 'timeout'),
});
type Row = typeof rows extends fc.Arbitrary<infer T> ? T : never;

const conditions = fc.record({
  q: fc
    .uniqueArray(fc.constantFrom(...WORDS, 'ad', 'inb', '460', '999', 'zz'), { minLength: 1, maxLength: 2 })
    .map((words) => words.join(' ')),
  status: fc.uniqueArray(
    fc.constantFrom('pending', 'held', 'retrying', 'delivered', 'failed', 'expired' as const),
    { minLength: 1, maxLength: 3 },
  ),
  webhook_id: fc.constantFrom(...WEBHOOKS),
  event_type: fc.constantFrom(...TYPES),
  call_id: fc.constantFrom(...CALLS),
  http_status: fc.constantFrom(200, 204, 503),
  http_class: fc.constantFrom('2xx', '5xx'),
  error: fc.constantFrom('http', 'timeout'),
  test: fc.boolean(),
  from: fc.integer({ min: 0, max: 40 }),
  to: fc.integer({ min: 0, max: 40 }),
});
const NAMES = [
  'q', 'status', 'webhook_id', 'event_type', 'call_id', 'http_status', 'http_class', 'error', 'test', 'from', 'to',
] as const; // prettier-ignore
/** Up to three conditions, as they are when the test has come to a minute. */
const filters = fc
  .tuple(conditions, fc.subarray([...NAMES], { maxLength: 3 }))
  .map(([all, names]) => (minute: number): DeliverySearchFilter => {
    const times = { from: timeOf(minute + all.from), to: timeOf(minute + all.to) };
    return Object.fromEntries(names.map((name) => [name, { ...all, ...times }[name]]));
  });

/** What is asked for, said once more: plain comparisons of one delivery. */
function isAskedFor(logged: LoggedDelivery, filter: DeliverySearchFilter): boolean {
  const { delivery, http_status, attempts } = logged;
  const { q, status, http_class, error, from, to, http_status: code, ...same } = filter;
  const words = delivery.body.toLowerCase().match(/[a-z0-9_]+/g) ?? [];
  const hasWord = (word: string): boolean =>
    /^\+?\d+$/.test(word)
      ? word.startsWith('+')
        ? words.some((one) => one.startsWith(word.slice(1)))
        : words.some((one) => /^\d+$/.test(one) && one.includes(word))
      : words.some((one) => (word.length < 3 ? one === word : one.startsWith(word)));
  return (
    (q === undefined || q.split(' ').every(hasWord)) &&
    (status === undefined || status.includes(delivery.status)) &&
    (http_class === undefined || String(http_status).startsWith(http_class.slice(0, 1))) &&
    (code === undefined || http_status === code) &&
    (error === undefined || attempts.at(-1)?.error?.code === error) &&
    (from === undefined || delivery.created_at >= from) &&
    (to === undefined || delivery.created_at < to) &&
    Object.entries(same).every(([key, value]) => delivery[key as keyof Delivery] === value)
  );
}

describe('pages of the delivery log', () => {
  const folder = tempFolder();
  let store: Store;
  let reader: DataSource;
  let search: InlineSearch;
  let desk: DeliveryRepository;
  let minute = 0;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
    const file = join(folder.path, 'hookswitch.db');
    reader = await openReader(file);
    // Seven deliveries a shard, and no time: every page stops where a shard ends.
    const limits = { shardRows: 7, lookMs: 0 };
    search = new InlineSearch(file, join(folder.path, 'small.db'), () => undefined, limits);
    desk = new DeliveryRepository(reader, search, () => store.fresh(), store.redactionRules);
  });
  afterAll(async () => {
    await search.close();
    await reader.destroy();
    await store.close();
    folder.remove();
  });

  async function add({ webhook, type, call, test, words, fate }: Row): Promise<void> {
    const owed = sampleDelivery({
      lane: webhook === null ? 'component:flow:n3' : `webhook:${webhook}`,
      webhook_id: webhook,
      flow_id: webhook === null ? 'flow' : null,
      node_id: webhook === null ? 'n3' : null,
      event_type: webhook === null ? 'webhook_component_event' : type,
      call_id: call,
      test,
      status: fate === 'held' ? 'held' : 'pending',
      created_at: timeOf((minute += 1)),
      body: JSON.stringify({ words }),
    });
    await store.deliveryLog.insert([owed]);
    if (fate !== 'held' && fate !== 'pending') settle(owed.id, fate);
  }

  function settle(delivery_id: string, fate: Exclude<Row['fate'], 'held' | 'pending'>): void {
    const [status, attempt] = FATES[fate];
    store.deliveryLog.settle({ delivery_id, status, attempt, next_attempt_at: null });
  }

  /** All of the log as the table has it, newest first. */
  async function scan(filter: DeliverySearchFilter): Promise<string[]> {
    const all: LoggedDelivery[] = [];
    let page_token: string | null = null;
    do {
      const page = await store.deliveries.list({}, { page_size: 100, page_token });
      all.push(...page.result);
      page_token = page.next;
    } while (page_token !== null);
    return all.filter((logged) => isAskedFor(logged, filter)).map(({ delivery }) => delivery.id);
  }

  it('have what a plain look through the log has: nothing twice, nothing left out, while deliveries come and change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rows, { minLength: 5, maxLength: 40 }),
        filters,
        fc.integer({ min: 1, max: 6 }),
        fc.array(rows, { maxLength: 5 }),
        async (before, filterAt, page_size, meanwhile) => {
          await store.write((writer) => {
            writer.run('DELETE FROM deliveries WHERE rowid <> (SELECT max(rowid) FROM deliveries)');
            writer.run('DELETE FROM attempts');
          });
          const filter = filterAt(minute);
          for (const row of before) await add(row);
          const atFirst = await scan(filter);
          const seen: string[] = [];
          const wrong: string[] = [];
          let page_token: string | null = null;
          do {
            const page = await desk.search(filter, { page_size, page_token });
            expect(page.result.length).toBeLessThanOrEqual(page_size);
            wrong.push(
              ...page.result.filter((one) => !isAskedFor(one, filter)).map(({ delivery }) => delivery.id),
            );
            seen.push(...page.result.map(({ delivery }) => delivery.id));
            page_token = page.next;
            const next = meanwhile.shift();
            if (next !== undefined) await add(next);
            const waiting = next === undefined ? undefined : seen.length === 0 ? atFirst.at(-1) : undefined;
            if (waiting !== undefined) settle(waiting, 'no_content');
          } while (page_token !== null);
          const atLast = new Set(await scan(filter));
          expect(wrong).toEqual([]);
          expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
          expect(seen.filter((id) => !atFirst.includes(id) && !atLast.has(id))).toEqual([]);
          expect(atFirst.filter((id) => atLast.has(id) && !seen.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

const FATES: Readonly<
  Record<Exclude<Row['fate'], 'held' | 'pending'>, readonly [Delivery['status'], Attempt]>
> = {
  retrying: ['retrying', sampleAttempt(1, 503)],
  delivered: ['delivered', sampleAttempt(1, 200)],
  no_content: ['delivered', sampleAttempt(1, 204)],
  failed: ['failed', sampleAttempt(1, 503)],
  timeout: [
    'expired',
    {
      ...sampleAttempt(1),
      http_status: null,
      response: null,
      error: { code: 'timeout', message: 'Too slow.' },
    },
  ],
};
