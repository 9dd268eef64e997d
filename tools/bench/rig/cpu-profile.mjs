import { Session } from 'node:inspector/promises';

let session;

/** Begins to sample what this process does. */
export async function beginProfile() {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
}

/**
 * Where the time of the main thread went, as lists of `[share, what]`, largest first: `parts`, in which native code
 * counts for the library that called it, and `functions`, each without what it called.
 */
export async function endProfile() {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const parts = partsOf(profile.nodes);
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node.callFrame)]));
  return { parts: sharesBy(parts, profile), functions: sharesBy(names, profile) };
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
  const file = url.split('/').slice(-2).join('/');
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
      const { url } = known.get(at);
      const place = /\/(?:libs|apps)\/([^/]+)\/dist|\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
      if (place && place[2] !== 'better-sqlite3') return place[1] ?? place[2];
      if (url.startsWith('node:') && callers.get(at) === undefined) return 'node';
    }
    return 'node';
  }
}
