import { changeText, newText } from '@hookswitch/calls';
import type { TextMessage } from '@hookswitch/calls';
import type { EngineJournal } from '../engine/engine-journal.js';
import { newId } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleActiveflow, sampleCall, sampleChange } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const MAIN = '+442079460000';
const ADA = '+447700900123';
const BOB = '+447700900124';
const NOW = Date.parse('2026-11-21T09:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

const message = (changes: Partial<TextMessage> = {}): TextMessage => ({
  ...newText(
    'outbound',
    { from: MAIN, to: ADA, text: 'Hello', number_id: null, environment_id: null, webhooks_enabled: true },
    daysAgo(0),
  ),
  ...changes,
});
const inbound = (changes: Partial<TextMessage> = {}) =>
  message({ direction: 'inbound', status: 'received', from: ADA, to: MAIN, ...changes });

describe('text messages', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;
  let journal: EngineJournal;
  const open = async () => {
    store = await openStore({ dataDir: folder.path, clock: { now: () => NOW } });
    journal = store.journal({ plan: () => [], committed: () => undefined });
  };
  beforeEach(async () => {
    folder = tempFolder();
    await open();
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });
  const written = (texts: readonly TextMessage[], removed_texts: readonly string[] = []) =>
    new Promise<void>((resolve, reject) =>
      journal.appendApart({ records: [], events: [], texts, removed_texts }, (error) =>
        error ? reject(error) : resolve(),
      ),
    );
  const listed = async (filter: Parameters<Store['messages']['list']>[0]) =>
    (await store.messages.list(filter)).result.map(({ text }) => text);

  it('are given back after a restart as they were written last, the owed ones to whom sends them', async () => {
    const queued = message();
    const sending = changeText(message(), { type: 'asked' }, daysAgo(0));
    const sent = changeText(sending, { type: 'accepted', provider_id: 'SM1' }, daysAgo(0));
    const failed = changeText(message(), { type: 'refused', reason: 'No.' }, daysAgo(0));
    await written([queued, sending, failed]);
    await store.close();
    await open();
    expect(await store.messages.owed()).toEqual([queued, sending]);
    await written([sent]);
    expect(await store.messages.owed()).toEqual([queued]);
    expect(await store.messages.get(sent.id)).toEqual(sent);
    expect(await store.messages.get(newId())).toBeNull();
  });

  it('are written with the step that sends them', async () => {
    const call = sampleCall();
    const text = message({ sender: { type: 'call', id: call.id } });
    await new Promise<void>((resolve) =>
      journal.append({ ...sampleChange(call, null), texts: [text] }, () => resolve()),
    );
    expect((await store.messages.list()).result).toEqual([text]);
  });

  it('are listed by direction, state, numbers, words and time, newest first, page by page', async () => {
    await written([
      message({ text: 'one', created_at: daysAgo(3) }),
      inbound({ text: 'two, with 20% off', created_at: daysAgo(2) }),
      message({ text: 'three', to: BOB, status: 'sent', created_at: daysAgo(1) }),
    ]);
    expect(await listed({})).toEqual(['three', 'two, with 20% off', 'one']);
    expect(await listed({ direction: 'inbound' })).toEqual(['two, with 20% off']);
    expect(await listed({ status: 'sent' })).toEqual(['three']);
    expect(await listed({ number: ADA })).toEqual(['two, with 20% off', 'one']);
    expect(await listed({ number: MAIN, with: BOB })).toEqual(['three']);
    expect(await listed({ search: '20% OFF' })).toEqual(['two, with 20% off']);
    expect(await listed({ from: daysAgo(2), to: daysAgo(1) })).toEqual(['two, with 20% off']);
    const first = await store.messages.list({}, { page_size: 2 });
    const second = await store.messages.list({}, { page_size: 2, page_token: first.next });
    expect([first.result.length, second.result.map(({ text }) => text), second.next]).toEqual([
      2,
      ['one'],
      null,
    ]);
  });

  it('are looked through a little at a time, and a page that took too long says where it has come to', async () => {
    const texts = Array.from({ length: 2_500 }, (_, index) =>
      message({ text: index % 1_200 === 0 ? `rare ${index}` : 'usual', to: index < 3 ? BOB : ADA }),
    );
    await written(texts);
    const found: string[] = [];
    const froms: (string | null)[] = [];
    for (let page_token: string | null | undefined; page_token !== null;) {
      const request = { page_size: 2, ...(page_token !== undefined && { page_token }) };
      const page = await store.messages.list({ search: 'RARE' }, request, 0);
      found.push(...page.result.map(({ text }) => text));
      froms.push(page.searchedFrom);
      page_token = page.next;
    }
    expect(found).toEqual(['rare 2400', 'rare 1200', 'rare 0']);
    expect(froms.length).toBeGreaterThan(3);
    expect([froms[0], froms.at(-1)]).toEqual([daysAgo(0), null]);
    // At one go, when there is time.
    expect(await listed({ search: 'rare' })).toEqual(found);
    expect(await listed({ search: 'rare', number: BOB })).toEqual(['rare 0']);
    expect(await listed({ number: MAIN, with: BOB, search: 'usual' })).toEqual(['usual', 'usual']);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 0);
    await store.messages.list({ search: 'nowhere' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
  });

  it('are listed by where they belong', async () => {
    const london = '01991f0a-6c2e-7c11-9d3f-000000000001';
    await written([message({ text: 'one', environment_id: london }), message({ text: 'two' })]);
    expect(await listed({ environment_id: london })).toEqual(['one']);
    expect(await listed({ environment_id: null })).toEqual(['two']);
    expect(await listed({ environment_id: newId() })).toEqual([]);
    expect(await listed({ environment_id: undefined })).toEqual(['two', 'one']);
  });

  it('that came in are found by what their provider calls them; those that went out are not', async () => {
    const came = inbound({ provider_id: 'p-1' });
    await written([came, message({ provider_id: 'p-2' })]);
    expect(await store.messages.received('p-1')).toEqual(came);
    expect(await store.messages.received('p-2')).toBeNull();
  });

  it('are removed by request', async () => {
    const text = message();
    await written([text]);
    await written([], [text.id]);
    expect(await listed({})).toEqual([]);
  });

  it('are removed when they are old, but not while they are owed', async () => {
    await written([
      message({ text: 'owed', created_at: daysAgo(400) }),
      inbound({ text: 'old', created_at: daysAgo(366) }),
      inbound({ text: 'young', created_at: daysAgo(364) }),
    ]);
    await store.flush();
    expect((await store.retention().run()).messages).toBe(1);
    expect(await listed({})).toEqual(['young', 'owed']);
  });

  it('run flows on something that no list of calls shows, and that goes as calls go', async () => {
    const at = daysAgo(0);
    const id = newId();
    const call = sampleCall({
      id,
      ...{ state: 'hangup', ended_at: at, started_at: at, legs: [], cursors: [], channel_id: id, live_id: 0 },
      ...{ activeflow_id: newId(), stands_for: 'message' },
    });
    const activeflow = { ...sampleActiveflow(call), reference_type: 'message' as const };
    const write = (flow: typeof activeflow, steps: readonly number[]) =>
      new Promise<void>((resolve) => journal.append(sampleChange(call, flow, [...steps]), () => resolve()));
    await write(activeflow, [1]);
    await store.close();
    await open();
    expect(store.archive.liveCalls()).toEqual([{ call, activeflow }]);
    await write({ ...activeflow, status: 'ended' }, [2]);
    expect((await store.calls.list()).result).toEqual([]);
    expect((await store.calls.list({ live: false })).result).toEqual([]);
    expect(await store.calls.get(id)).toBeNull();
    expect((await store.cdrs.list()).result).toEqual([]);
    expect((await store.activeflows.list({ reference_id: id })).result).toHaveLength(1);
    await store.close();
    store = await openStore({ dataDir: folder.path, clock: { now: () => NOW + 31 * 86_400_000 } });
    expect((await store.retention().run()).calls).toBe(1);
    expect((await store.activeflows.list()).result).toEqual([]);
  });
});
