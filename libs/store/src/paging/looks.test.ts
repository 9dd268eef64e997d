import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';
import { pageOfLooks, WINDOW } from './looks.js';
import type { Look } from './looks.js';

const ROWS = 2 * WINDOW + 100;
const AT = '2026-11-21T09:00:00.000Z';
const idOf = (row: number) => `01937a5e-2c10-7b3f-8000-${String(row).padStart(12, '0')}`;

/** How often others got their turn meanwhile. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  await work();
  clearImmediate(next);
  return turns;
}

describe('a long list that nothing but a look at each row narrows', () => {
  const folder = tempFolder();
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
    await store.write((writer) => {
      for (let row = 1; row <= ROWS; row += 1) {
        const text = row === 1 ? 'The oldest says zebra' : `Message ${row}`;
        const body = JSON.stringify({ id: idOf(row), text, environment_id: null });
        writer.run(
          `INSERT INTO messages (id, direction, status, from_number, to_number, created_at, body)
            VALUES (?, 'inbound', 'received', '+447700900123', '+442079460000', ?, ?)`,
          ...[idOf(row), AT, body],
        );
        writer.run(
          `INSERT INTO recordings (id, call_id, status, started_at, from_number, to_number, user_ids, queue_names, body)
            VALUES (?, ?, 'done', ?, '+447700900123', '1001', '', ?, '{}')`,
          ...[idOf(row), idOf(row), AT, row === 1 ? 'Sales' : 'Support'],
        );
        writer.run(
          `INSERT INTO cdrs (live_id, id, call_id, subject, started_at, ended_at, direction, from_number, to_number,
            disposition, talk_ms, body) VALUES (?, ?, ?, 'call', ?, ?, 'inbound', ?, '1001', ?, 0, ?)`,
          ...[row, idOf(row), idOf(row), AT, AT],
          ...[row === 1 ? '+33142685300' : '+447700900123', row === 1 ? 'busy' : 'answered'],
          JSON.stringify({ live_id: row }),
        );
      }
    });
    await store.fresh();
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  /** All pages, as a client reads them. */
  async function read<Row>(
    list: (page_token: string | null) => Promise<{ result: readonly Row[]; next: string | null }>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (let token: string | null = null; ;) {
      const { result, next } = await list(token);
      rows.push(...result);
      if (next === null) return rows;
      token = next;
    }
  }

  it.each([
    [
      'messages by words',
      () => read((page_token) => store.messages.list({ search: 'zebra' }, { page_token })),
    ],
    [
      'records by a number',
      () => read((page_token) => store.cdrs.list({ number: '426853' }, { page_token })),
    ],
    [
      'records by outcome',
      () => read((page_token) => store.cdrs.list({ disposition: 'busy' }, { page_token })),
    ],
  ])('finds the oldest, and lets others have their turn: %s', async (_what, find) => {
    let found: unknown[] = [];
    expect(await turnsDuring(async () => (found = await find()))).toBeGreaterThanOrEqual(2);
    expect(found).toHaveLength(1);
  });

  it('is counted, and lets others have their turn', async () => {
    let figures = { calls: 0 };
    const count = async () => {
      figures = await store.cdrs.figures('2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z', 3600);
    };
    expect(await turnsDuring(count)).toBeGreaterThanOrEqual(2);
    expect(figures).toMatchObject({ calls: ROWS, answered: ROWS - 1, steps: [{ step: 9, calls: ROWS }] });
  });

  it('is read whole, newest first, each once', async () => {
    const page_size = 100;
    const messages = await read((page_token) => store.messages.list({}, { page_size, page_token }));
    expect(messages.map(({ id }) => id)).toEqual(Array.from({ length: ROWS }, (_, at) => idOf(ROWS - at)));
    const recordings = await read((page_token) => store.recordings.list({}, { page_size, page_token }));
    expect(recordings).toHaveLength(ROWS);
    let exported = 0;
    for await (const batch of store.cdrs.all()) exported += batch.length;
    expect(exported).toBe(ROWS);
  });
});

it('has a page that goes on where time was up, with nothing on it', async () => {
  async function* slow(): AsyncGenerator<Look<number, number>> {
    yield { rows: [], downTo: 40 };
    const until = performance.now() + 260;
    while (performance.now() < until);
    yield { rows: [], downTo: 20 };
    throw new Error('It looked on.');
  }
  const page = await pageOfLooks(
    'numbers',
    10,
    slow(),
    (row) => row,
    (row) => row,
  );
  expect(page.result).toEqual([]);
  expect(JSON.parse(Buffer.from(page.next!, 'base64url').toString())).toEqual(['numbers', 20]);
});
