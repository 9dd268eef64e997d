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

/** Where the time went, as `[share, part]`, largest first. Native code counts for the library that called it. */
export async function endProfile() {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const parts = partsOf(profile.nodes);
  const spent = new Map();
  let all = 0;
  profile.samples.forEach((id, index) => {
    const part = parts.get(id);
    spent.set(part, (spent.get(part) ?? 0) + profile.timeDeltas[index]);
    all += profile.timeDeltas[index];
  });
  return [...spent].map(([part, time]) => [time / all, part]).sort(([a], [b]) => b - a);
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
