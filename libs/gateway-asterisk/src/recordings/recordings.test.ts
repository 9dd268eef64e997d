import { setTimeout as after } from 'node:timers/promises';
import type { GatewayEvent } from '@hookswitch/telephony';
import { MemoryRecordingStore, newRecordingId } from '@hookswitch/telephony/testing';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { StubAri } from '../testing/stub-ari.js';
import type { Answer, Asked } from '../testing/stub-ari.js';
import { tone } from '../testing/tone-source.js';

const OK = { status: 200, body: {} };
const GONE = { status: 404, body: { message: 'Not found' } };
/** What Asterisk says to one who has a second channel of the same name listen in. */
const REFUSED = { status: 500, body: { error: 'Snoop channel could not be created' } };

let stub: StubAri;
let gateway: AsteriskGateway;
let store: MemoryRecordingStore;
let told: GatewayEvent[];
let warnings: string[];
let id: string;
/** What Asterisk has: listening channels and recordings that run. */
let listeners: Set<string>;
let live: Set<string>;
/** The file of the recording, once it is over. */
let file: Uint8Array | null;
/** The request whose answer is lost, together with the connection: once it has been carried out, or before. */
let lost: { readonly request: RegExp; readonly isCarriedOut: boolean } | null;

/** Asterisk's recorder, as far as recordings need one. */
function carryOut({ method, path }: Asked): Answer {
  const request = `${method} ${path}`;
  if (/POST .*\/snoop\//.test(request)) {
    if (listeners.has(path)) return REFUSED;
    listeners.add(path);
    return OK;
  }
  if (/POST .*\/record$/.test(request)) {
    live.add(id);
    return { status: 201, body: {} };
  }
  if (/\/recordings\/live\//.test(path))
    return live.has(id) ? { status: 200, body: { state: 'running' } } : GONE;
  if (/GET .*\/recordings\/stored\//.test(request)) {
    if (file === null) return GONE;
    return path.endsWith('/file') ? { status: 200, body: file } : OK;
  }
  if (/GET .*\/channels\/recording-/.test(request)) return listeners.size > 0 ? OK : GONE;
  if (path.startsWith('/ari/applications'))
    return { status: 200, body: { channel_ids: ['1'], bridge_ids: [] } };
  if (path === '/ari/channels') return { status: 200, body: [CALLER] };
  if (path === '/ari/bridges' || path === '/ari/endpoints') return { status: 200, body: [] };
  return { status: 200, body: { timestamp: new Date().toISOString() } };
}

const CALLER = {
  id: '1',
  name: 'PJSIP/trunk-1',
  state: 'Up',
  creationtime: new Date().toISOString(),
  caller: { number: '1', name: '' },
  dialplan: { exten: '100', app_name: 'Stasis', app_data: 'hookswitch,inbound,100' },
};

beforeEach(async () => {
  stub = await StubAri.start();
  stub.answer = (asked) => {
    const isLost = lost?.request.test(`${asked.method} ${asked.path}`) ?? false;
    if (!isLost) return carryOut(asked);
    if (lost?.isCarriedOut) carryOut(asked);
    lost = null;
    stub.cut();
    return null;
  };
  [told, warnings, lost, file] = [[], [], null, null];
  [listeners, live, id] = [new Set(), new Set(), newRecordingId()];
  store = new MemoryRecordingStore();
  gateway = new AsteriskGateway({
    ari: stub.settings,
    media: { urlOf: () => Promise.reject(new Error('Nothing is played here.')) },
    recordings: store,
    warn: (sentence) => warnings.push(sentence),
    client: { firstRetryMs: 20, timeoutMs: 1000 },
    recordingRetryMs: 30,
  });
  await gateway.connect({ onEvents: (events) => told.push(...events) }, []);
  await until(() => told.some(({ type }) => type === 'channel_answered'));
});
afterEach(async () => {
  await gateway.close();
  await stub.close();
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error(`It did not happen. Told: ${JSON.stringify(told)}, ${warnings.join()}`);
    await after(20);
  }
}

const record = () =>
  gateway.send([
    { kind: 'record', id: `${id}:record`, channel_id: '1', recording_id: id, max_duration_ms: 60_000 },
  ]);
const stop = () =>
  gateway.send([{ kind: 'stop_recording', id: `${id}:stop`, channel_id: '1', recording_id: id }]);
const asked = (request: RegExp) =>
  stub.asked.filter(({ method, path }) => request.test(`${method} ${path}`)).length;
const of = (type: GatewayEvent['type']) => told.filter((event) => event.type === type);

function tells(type: string, more: object = {}): void {
  const timestamp = new Date().toISOString();
  stub.tell({ type, timestamp, recording: { name: id, ...more } });
}

async function runs(): Promise<void> {
  record();
  await until(() => live.has(id));
  tells('RecordingStarted');
  await until(() => of('recording_started').length === 1);
}

/** It comes to its end in Asterisk. */
function ends(bytes: Uint8Array = tone(500)): void {
  live.delete(id);
  file = bytes;
  tells('RecordingFinished');
}

const SNOOP = /POST .*\/snoop\//;
const RECORD = /POST .*\/record$/;
const STOP = /POST .*\/stop$/;

describe('a recording whose request is lost with the connection', () => {
  it.each([
    { what: 'the listening', request: SNOOP, isCarriedOut: false },
    { what: 'the listening, which was carried out', request: SNOOP, isCarriedOut: true },
    { what: 'the recording', request: RECORD, isCarriedOut: false },
    { what: 'the recording, which was carried out', request: RECORD, isCarriedOut: true },
  ])('begins all the same, once: $what', async ({ request, isCarriedOut }) => {
    lost = { request, isCarriedOut };
    record();
    await until(() => live.has(id) && lost === null);
    await until(() => gateway.status().state === 'connected');
    tells('RecordingStarted');
    await until(() => of('recording_started').length === 1);
    ends();
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([{ result: 'done', duration_ms: 500 }]);
    expect(of('command_failed')).toEqual([]);
    expect(asked(RECORD)).toBe(isCarriedOut && request === RECORD ? 1 : request === RECORD ? 2 : 1);
  });

  it('is stopped all the same', async () => {
    await runs();
    lost = { request: STOP, isCarriedOut: false };
    stop();
    await until(() => asked(STOP) === 2);
    ends();
    await until(() => of('recording_finished').length === 1);
    expect(of('command_failed')).toEqual([]);
  });

  it('has failed when Asterisk lost it meanwhile', async () => {
    await runs();
    live.delete(id);
    stub.cut();
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([
      { result: 'failed', reason: 'Asterisk has lost the recording.' },
    ]);
  });
});

describe('a recording that is stopped at once', () => {
  it('is stopped when it runs: before, Asterisk would take no notice', async () => {
    record();
    stop();
    await until(() => live.has(id));
    await after(50);
    expect(asked(STOP)).toBe(0);
    tells('RecordingStarted');
    await until(() => asked(STOP) === 1);
    expect(of('command_failed')).toEqual([]);
  });

  it('by the end of its call, before Asterisk began, has failed', async () => {
    record();
    await until(() => live.has(id));
    live.delete(id);
    const timestamp = new Date().toISOString();
    stub.tell({ type: 'StasisEnd', timestamp, channel: { ...CALLER, id: `recording-${id}` } });
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([{ result: 'failed' }]);
  });
});

describe('the file of a recording', () => {
  it.each([
    ['is empty', new Uint8Array(0)],
    ['is no WAV', Buffer.from('<html>')],
  ])('that %s is not asked for again: the recording has failed', async (_what, bytes) => {
    await runs();
    ends(bytes);
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([
      { result: 'failed', file: null, reason: expect.stringMatching(/cannot be read/) },
    ]);
    await after(100);
    expect(asked(/\/file$/)).toBe(1);
    expect(asked(/DELETE .*\/channels\/recording-/)).toBe(1);
    expect(asked(/DELETE .*\/recordings\/stored/)).toBe(0);
  });

  it('is asked for until it can be stored, and one reason is said once', async () => {
    await runs();
    store.fault = new Error('no space left on device');
    ends();
    await until(() => asked(/\/file$/) > 3);
    store.fault = null;
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([{ result: 'done' }]);
    expect(warnings.filter((sentence) => sentence.includes('no space left'))).toHaveLength(1);
    await until(() => asked(/DELETE .*\/recordings\/stored/) === 1);
  });
});

describe('a recording', () => {
  it('keeps nobody from connecting while the store cannot be read', async () => {
    await runs();
    const find = store.find.bind(store);
    store.find = () => Promise.reject(new Error('Input/output error'));
    [live, file] = [new Set(), tone(500)];
    stub.cut();
    await until(() => warnings.some((sentence) => sentence.includes('Input/output error')));
    await until(() => gateway.status().state === 'connected');
    store.find = find;
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([{ result: 'done' }]);
    expect(gateway.status().state).toBe('connected');
  });

  it('that Asterisk could not make has failed, and nothing listens any more', async () => {
    await runs();
    tells('RecordingFailed', { cause: 'Cannot record channel while in bridge' });
    await until(() => of('recording_finished').length === 1);
    expect(of('recording_finished')).toMatchObject([
      { result: 'failed', reason: 'Cannot record channel while in bridge' },
    ]);
    await until(() => asked(/DELETE .*\/channels\/recording-/) === 1);
  });
});
