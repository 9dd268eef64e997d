import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import type { CompiledFlow, ReleaseObject } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { flow, hello, node, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const say = (text = 'Hi') => node('say', { text });
const sub = (id: number, returns: readonly string[] = []) =>
  node('sub', { flow_id: testId(id), returns: returns.map((name) => ({ name })) });
/** Runs another flow, then hangs up. */
const runs = (id: number, more: Record<string, unknown> = {}) => ({
  entry: 'n1',
  nodes: { n1: sub(id), n2: node('end') },
  edges: { 'n1:next': 'n2' },
  ...more,
});

function compiled(...flows: ReleaseObject[]): Record<number, CompiledFlow> {
  const { release, problems } = compile(officeDrafts(...flows), toyNodes, STRICT_NETWORK_POLICY);
  if (release === null) throw new Error(JSON.stringify(problems));
  return Object.fromEntries(flows.map(({ num_id, id }) => [num_id, release.flows[id] as CompiledFlow]));
}

const codes = (...flows: ReleaseObject[]) =>
  compile(officeDrafts(...flows), toyNodes, STRICT_NETWORK_POLICY).problems.map(({ code, object }) => [
    code,
    object.name,
  ]);

describe('a flow that runs another one', () => {
  it('holds its hash, so that a call never mixes two releases', () => {
    const before = compiled(flow(runs(2)), flow(hello, 2));
    const after = compiled(flow(runs(2)), flow({ ...hello, nodes: { n1: say('New'), n2: node('end') } }, 2));
    expect(before[1]?.subflows).toEqual({ [testId(2)]: before[2]?.hash });
    expect(after[1]?.subflows).toEqual({ [testId(2)]: after[2]?.hash });
    expect(after[1]?.hash).not.toBe(before[1]?.hash);
    expect(before[2]?.subflows).toBeUndefined();
  });

  it('is another one when something changes far below', () => {
    const deep = (text: string) =>
      compiled(
        flow(runs(2)),
        flow(runs(3), 2),
        flow({ ...hello, nodes: { n1: say(text), n2: node('end') } }, 3),
      );
    expect(deep('a')[1]?.hash).not.toBe(deep('b')[1]?.hash);
    expect(deep('a')).toEqual(deep('a'));
  });

  it('may be run by it, or by itself', () => {
    const waits = (id: number) => ({
      entry: 'n0',
      nodes: { n0: say(), n1: sub(id), n2: node('end') },
      edges: { 'n0:next': 'n1', 'n1:next': 'n2' },
    });
    const round = compiled(flow(waits(2)), flow(waits(1), 2));
    expect(round[1]?.subflows).toEqual({ [testId(2)]: round[2]?.hash });
    expect(round[2]?.subflows).toEqual({ [testId(1)]: round[1]?.hash });
    expect(round[1]?.hash).not.toBe(round[2]?.hash);
    const alone = compiled(flow(waits(1)));
    expect(alone[1]?.subflows).toEqual({ [testId(1)]: alone[1]?.hash });
  });

  it('ends where nothing is connected: that is no problem of the one that is run', () => {
    const open = { entry: 'n1', nodes: { n1: say() }, edges: {} };
    expect(codes(flow(open))).toEqual([['no_exit', 'Flow 1']]);
    expect(codes(flow(runs(2)), flow(open, 2))).toEqual([]);
  });
});

describe('a loop through a subflow', () => {
  const again = runs(2, { edges: { 'n1:next': 'n1' }, nodes: { n1: sub(2) } });

  it('is one without a pause, when a call can pass the subflow without waiting', () => {
    const hasty = {
      entry: 's1',
      nodes: { s1: node('ask'), s2: say(), s3: node('return', { name: 'done' }) },
      edges: { 's1:yes': 's2', 's1:no': 's3', 's2:next': 's3' },
    };
    const loop = { ...again, nodes: { n1: sub(2, ['done']) }, edges: { 'n1:next': 'n1', 'n1:done': 'n1' } };
    expect(codes(flow(loop), flow(hasty, 2))).toEqual([['silent_cycle', 'Flow 1']]);
    const patient = { ...hasty, edges: { ...hasty.edges, 's1:no': 's2' } };
    expect(codes(flow(loop), flow(patient, 2))).toEqual([]);
  });

  it('is fine when the subflow of the subflow waits', () => {
    expect(codes(flow(again), flow(runs(3, { nodes: { n1: sub(3) }, edges: {} }), 2), flow(hello, 3))).toEqual([]); // prettier-ignore
  });

  it('is one without a pause where flows run each other and none waits', () => {
    const other = { entry: 'n1', nodes: { n1: sub(1) }, edges: {} };
    expect(codes(flow(again), flow(other, 2))).toEqual([['silent_cycle', 'Flow 1']]);
  });
});

describe('where a call goes on that a loop guard stops', () => {
  it('can be got to without an edge, and is written only where it is chosen', () => {
    const document = { ...hello, nodes: { ...hello.nodes, n3: node('end') }, on_limit: 'n3' };
    expect(compiled(flow(document))[1]?.on_limit).toBe('n3');
    expect(compiled(flow(hello))[1]).not.toHaveProperty('on_limit');
  });

  it('has to be there', () => {
    const { problems } = compile(officeDrafts(flow({ ...hello, on_limit: 'n9' })), toyNodes, STRICT_NETWORK_POLICY); // prettier-ignore
    expect(problems).toMatchObject([{ code: 'missing_node', pointer: '/on_limit' }]);
  });
});
