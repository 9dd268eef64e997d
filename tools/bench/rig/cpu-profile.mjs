import { Session } from 'node:inspector/promises';
import { placeOf } from './bundled-places.mjs';

const INTERVAL_US = 500;
let threads = [];
let session;

/** Begins to sample what the threads of this process do. */
export async function beginProfile() {
  session = new Session();
  session.connect();
  threads = [{ name: 'main thread', post: (method, given) => session.post(method, given) }];
  session.on('NodeWorker.attachedToWorker', ({ params }) => threads.push(workerThread(params)));
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  for (const { post } of threads) {
    await post('Profiler.enable');
    await post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
    await post('Profiler.start');
  }
}

/**
 * Where the time of each thread went: `{name, parts, functions}` with lists of `[share, what]`, largest first: `parts`, in which
 * native code counts for the library that called it, and `functions`, each without what it called.
 */
export async function endProfile() {
  const result = [];
  for (const { name, post } of threads) {
    const { profile } = await post('Profiler.stop');
    const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node.callFrame)]));
    result.push({
      name,
      parts: sharesBy(partsOf(profile.nodes), profile),
      functions: sharesBy(names, profile),
    });
  }
  await session.post('NodeWorker.disable');
  session.disconnect();
  return result;
}

/** A worker thread is spoken to through messages of the main thread's inspector. */
function workerThread({ sessionId, workerInfo: { url } }) {
  const answers = new Map();
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    if (params.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(params.message);
    answers.get(id)?.(result);
    answers.delete(id);
  });
  let asked = 0;
  return {
    name: `worker ${url.split('/').at(-1)}`,
    post: (method, params) =>
      new Promise((resolve, reject) => {
        asked += 1;
        answers.set(asked, resolve);
        const message = JSON.stringify({ id: asked, method, params });
        session.post('NodeWorker.sendMessageToWorker', { sessionId, message }).catch(reject);
      }),
  };
}

function sharesBy(groups, { samples, timeDeltas }) {
  const spent = new Map();
  let all = 0;
  samples.forEach((id, index) => {
    const group = groups.get(id);
    spent.set(group, (spent.get(group) ?? 0) + timeDeltas[index]);
    all += timeDeltas[index];
  });
  return [...spent].map(([group, time]) => [time / all, group]).sort(([a], [b]) => b - a);
}

function nameOf({ functionName, url, lineNumber }) {
  const file = placeOf(url, lineNumber).split('/').slice(-2).join('/');
  return file === '' ? functionName : `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}

/** The part of the product that each node of the call tree belongs to. */
function partsOf(nodes) {
  const callers = new Map();
  for (const { id, children = [] } of nodes) for (const child of children) callers.set(child, id);
  const known = new Map(nodes.map((node) => [node.id, node.callFrame]));
  return new Map(nodes.map(({ id }) => [id, partOf(id)]));

  function partOf(id) {
    const { functionName } = known.get(id);
    if (['(garbage collector)', '(idle)', '(program)'].includes(functionName)) return functionName;
    for (let at = id; at !== undefined; at = callers.get(at)) {
      const { url: runs, lineNumber } = known.get(at);
      const url = placeOf(runs, lineNumber);
      const place = /\/(?:libs|apps)\/([^/]+)\/dist|\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
      if (place && place[2] !== 'better-sqlite3') return place[1] ?? place[2];
      if (url.startsWith('node:') && callers.get(at) === undefined) return 'node';
    }
    return 'node';
  }
}
