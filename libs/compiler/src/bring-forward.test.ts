import type { CompiledFlow, CompiledNode } from '@hookswitch/flow-model';
import { bringForward } from './bring-forward.js';
import { compile } from './compile.js';
import { flow, node, officeDrafts } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const older = (nodes: Record<string, CompiledNode>): CompiledFlow => ({
  hash: 'of-then',
  flow_id: 'f',
  name: 'Main',
  entry: 'n1',
  on_hangup: null,
  default_exit: null,
  nodes,
  edges: {},
});
const words: CompiledNode = {
  type: 'tell',
  label: 'Tell',
  config: { words: 'Hi ${caller.name}' },
  templates: [{ pointer: '/words', context: 'text' }],
};
const plain: CompiledNode = { type: 'say', label: 'Say', config: { text: 'Hi', voice: null }, templates: [] };

describe('a compiled flow of an older version', () => {
  it('is brought forward, templates too, and keeps its hash', () => {
    const forward = bringForward(older({ n1: words, n2: plain }), toyNodes);
    expect(forward.hash).toBe('of-then');
    expect(forward.nodes).toEqual({
      n1: {
        type: 'tell',
        label: 'Tell',
        v: 2,
        config: { text: 'Hi ${caller.name}' },
        templates: [{ pointer: '/text', context: 'text' }],
      },
      n2: plain,
    });
  });

  it('keeps the sounds that were pinned then', () => {
    const prompts = { p: { key: 'a'.repeat(64), duration_ms: 100, name: 'P' } };
    const forward = bringForward(older({ n1: { ...words, prompts } }), toyNodes);
    expect(forward.nodes['n1']).toMatchObject({ v: 2, prompts });
  });

  it('is what Apply would make of its drawing today', () => {
    const document = {
      entry: 'n1',
      nodes: { n1: node('tell', { words: 'Hi ${caller.name}' }), n2: node('end') },
      edges: { 'n1:next': 'n2' },
    };
    const { release } = compile(officeDrafts(flow(document)), toyNodes, {
      allow_http: false,
      allow_nets: [],
    });
    const [today] = Object.values(release?.flows ?? {});
    expect(
      bringForward(older({ n1: { ...words, label: today?.nodes['n1']?.label ?? '' } }), toyNodes).nodes['n1'],
    ).toEqual(today?.nodes['n1']);
    expect(today?.nodes['n1']?.v).toBe(2);
  });

  it('is the same when nothing in it is older, or is known', () => {
    const same = older({ n1: plain, n2: { ...words, type: 'teleport' }, n3: { ...words, v: 9 } });
    expect(bringForward(same, toyNodes)).toBe(same);
  });

  it('stays as it is where it cannot be brought forward', () => {
    const broken = older({ n1: { ...words, config: { words: '' } } });
    expect(bringForward(broken, toyNodes)).toBe(broken);
  });
});
