import { STRICT_NETWORK_POLICY as policy } from '@hookswitch/flow-model';
import type { FlowDocument, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { compile } from './compile.js';
import { contentHash } from './content-hash.js';
import type { Drafts } from './draft-index.js';
import { diffDrafts, isChangeToApply } from './diff-drafts.js';
import { flow, hello, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

function released(drafts: Drafts): ReleaseContent {
  const { release, problems } = compile(drafts, toyNodes, policy);
  if (!release) throw new Error(JSON.stringify(problems));
  return release;
}

describe('a release', () => {
  it('holds runnable flows, complete and with their templates, and every object as it was written', () => {
    const drafts = officeDrafts(flow(hello, 1, 'Main'));
    const { flows, objects } = released(drafts);
    expect(flows[testId(1)]).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      flow_id: testId(1),
      name: 'Main',
      entry: 'n1',
      on_hangup: null,
      default_exit: null,
      edges: { 'n1:next': 'n2' },
      nodes: {
        n1: {
          type: 'say',
          label: 'Hello',
          config: { text: 'Hello ${caller.name|you}', voice: null },
          templates: [{ pointer: '/text', context: 'text' }],
        },
        n2: { type: 'end', label: 'Bye', config: {}, templates: [] },
      },
    });
    expect(objects).toEqual(drafts);
  });

  it('has a node behind an outcome that does without being drawn, unless it is connected', () => {
    const drawn = (edges: Record<string, string>) => ({
      entry: 'n1',
      default_exit: 'n2',
      nodes: { n1: node('reception', {}, 'Desk'), n2: node('end') },
      edges,
    });
    const { flows } = released(officeDrafts(flow(drawn({ 'n1:next': 'n2' }))));
    expect(flows[testId(1)]?.edges).toEqual({
      'n1:next': 'n2',
      'n1:extension': 'n1.extension',
      'n1.extension:busy': 'n1',
    });
    expect(flows[testId(1)]?.nodes['n1.extension']).toEqual({
      type: 'ring',
      label: 'Desk: extension',
      config: { extension: '1' },
      templates: [],
    });
    const connected = released(officeDrafts(flow(drawn({ 'n1:extension': 'n2' })))).flows[testId(1)];
    expect([connected?.edges, Object.keys(connected?.nodes ?? {})]).toEqual([
      { 'n1:extension': 'n2' },
      ['n1', 'n2'],
    ]);
  });

  it('says nothing of an open outcome that leads somewhere by itself', () => {
    const document = { entry: 'n1', nodes: { n1: node('reception') }, edges: {} };
    const { problems } = compile(officeDrafts(flow(document)), toyNodes, policy);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['no_exit', '/edges/n1:next']]);
  });

  it('pins the sound of each prompt, so that what is uploaded later is another release', () => {
    const document = {
      entry: 'n1',
      nodes: { n1: node('sound', { prompt_id: testId(8) }), n2: node('end') },
      edges: { 'n1:next': 'n2' },
    };
    const withSound = (letter: string) => {
      const audio = { key: letter.repeat(64), duration_ms: 1500, file_name: 'w.wav', format: 'wav' };
      const prompt = [object('prompt', 8, { name: 'Welcome', audio })];
      return released({ ...officeDrafts(flow(document)), prompt });
    };
    const [before, after] = [withSound('a'), withSound('b')];
    expect(before.flows[testId(1)]?.nodes['n1']?.prompts).toEqual({
      [testId(8)]: { key: 'a'.repeat(64), duration_ms: 1500, name: 'Welcome' },
    });
    expect(before.flows[testId(1)]?.nodes['n2']).not.toHaveProperty('prompts');
    expect(after.flows[testId(1)]?.hash).not.toBe(before.flows[testId(1)]?.hash);
    expect(after.hash).not.toBe(before.hash);
  });

  it('pins the ring groups that its nodes refer to, with their users', () => {
    const document = {
      entry: 'n1',
      nodes: { n1: node('group', { ring_group_id: testId(7) }), n2: node('end') },
      edges: { 'n1:next': 'n2' },
    };
    const withExtension = (extension: string) => {
      const ring_group = [object('ring_group', 7, { name: 'Sales', members: [{ user_id: testId(200) }] })];
      const user = [object('user', 200, { name: 'Ann', extension }), object('user', 201, { name: 'Bob' })];
      return released({ ...officeDrafts(flow(document)), ring_group, user });
    };
    const [before, after] = [withExtension('1001'), withExtension('1002')];
    expect(before.flows[testId(1)]?.nodes['n1']?.objects).toEqual({
      [testId(7)]: {
        type: 'ring_group',
        num_id: 7,
        name: 'Sales',
        body: before.objects['ring_group']?.[0]?.body,
        users: { [testId(200)]: { num_id: 200, name: 'Ann', extension: '1001' } },
      },
    });
    expect(before.flows[testId(1)]?.nodes['n2']).not.toHaveProperty('objects');
    expect(after.flows[testId(1)]?.hash).not.toBe(before.flows[testId(1)]?.hash);
  });

  it('fills in the outcomes that a node has from an object, where nobody has written them', () => {
    const child = { entry: 'n1', nodes: { n1: node('return', { name: 'paid' }) } };
    const document = {
      entry: 'n1',
      nodes: { n1: node('sub', { flow_id: testId(2) }), n2: node('end') },
      edges: { 'n1:paid': 'n2', 'n1:next': 'n2' },
    };
    const { flows, objects } = released(officeDrafts(flow(document), flow(child, 2)));
    expect(flows[testId(1)]?.nodes['n1']?.config).toMatchObject({ returns: [{ name: 'paid' }] });
    expect(objects['flow']?.[0]?.body).toMatchObject({ nodes: { n1: { config: { flow_id: testId(2) } } } });
  });

  it('lists the templates of every field, but not of secret values', () => {
    const secret = { $secret: 's', version: 1, hint: '…' };
    const headers = [
      { name: 'X-A', value: 'a${call.id}' },
      { name: 'X-B', value: secret, secret: true },
    ];
    const document = {
      entry: 'n1',
      nodes: {
        n1: node('hook', { url: 'https://crm.example/${call.id}', token: secret, headers }),
        n2: node('end'),
      },
      edges: { 'n1:next': 'n2' },
    };
    const { flows } = released(officeDrafts(flow(document)));
    expect(flows[testId(1)]?.nodes['n1']?.templates).toEqual([{ pointer: '/url', context: 'url' }]);
    expect(flows[testId(1)]?.nodes['n1']?.config).toMatchObject({ token: secret });
  });

  it('never reads a new secret as a template, as the editor has it before it is put away', () => {
    const headers = [{ name: 'X-A', value: '${not a template', secret: true }];
    const document = { entry: 'n1', nodes: { n1: node('hook', { url: 'https://crm.example/', token: '${', headers }), n2: node('end') }, edges: { 'n1:next': 'n2' } }; // prettier-ignore
    expect(compile(officeDrafts(flow(document)), toyNodes, policy).problems).toEqual([]);
  });

  it('brings nodes of older versions forward', () => {
    const document = { entry: 'n1', nodes: { n1: node('tell', { words: 'Hi' }) } };
    expect(released(officeDrafts(flow(document))).flows[testId(1)]?.nodes['n1']?.config).toEqual({
      text: 'Hi',
    });
  });

  it('is possible with nothing at all', () => {
    expect(compile({}, toyNodes, policy)).toEqual({
      release: { hash: contentHash({}), objects: {}, flows: {} },
      problems: [],
    });
  });
});

describe('a flow that no number leads to', () => {
  const halfDrawn = flow({ nodes: { n1: node('teleport') } }, 2, 'Half drawn');

  it('is left out with its faults as warnings, and blocks nobody', () => {
    const { release, problems } = compile(officeDrafts(flow(hello), halfDrawn), toyNodes, policy);
    expect(problems.map(({ severity, code, object: { name } }) => [severity, code, name])).toEqual([
      ['warning', 'missing_entry', 'Half drawn'],
      ['warning', 'unknown_node_type', 'Half drawn'],
    ]);
    expect(Object.keys(release?.flows ?? {})).toEqual([testId(1)]);
    expect(release?.objects['flow']).toHaveLength(2);
  });

  it('blocks as soon as a live flow leads to it', () => {
    const caller = { entry: 'n1', nodes: { n1: node('sub', { flow_id: testId(2) }), n2: node('end') }, edges: { 'n1:next': 'n2' } }; // prettier-ignore
    const { release, problems } = compile(officeDrafts(flow(caller), halfDrawn), toyNodes, policy);
    expect(release).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', object: { name: 'Half drawn' } });
  });

  it('can be run when it has no faults', () => {
    const drafts = officeDrafts(flow(hello), flow(hello, 2));
    expect(Object.keys(released(drafts).flows)).toEqual([testId(1), testId(2)]);
  });
});

describe('what calls can do', () => {
  it('may go round when something waits for the caller or for time', () => {
    const document = {
      entry: 'n1',
      nodes: { n1: node('say', { text: 'x' }), n2: node('ask') },
      edges: { 'n1:next': 'n2', 'n2:yes': 'n1', 'n2:no': 'n2' },
    };
    const { problems } = compile(officeDrafts(flow(document)), toyNodes, policy);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['silent_cycle', ['n1', 'n2', 'n2']]]);
    const waiting = { ...document, edges: { 'n1:next': 'n2', 'n2:yes': 'n1', 'n2:no': 'n1' } };
    expect(compile(officeDrafts(flow(waiting)), toyNodes, policy).problems).toEqual([]);
  });

  it('includes the default exit, which needs no edge, and the hang-up lane, which may end anywhere', () => {
    const document = {
      entry: 'n1',
      default_exit: 'n2',
      on_hangup: 'h1',
      nodes: { n1: node('ask'), n2: node('end'), h1: node('ask'), h2: node('set') },
      edges: { 'h1:yes': 'h2' },
    };
    expect(compile(officeDrafts(flow(document)), toyNodes, policy).problems).toEqual([]);
  });

  it('is not guessed for a node with faults: one fault gives one problem', () => {
    const document = {
      entry: 'n1',
      nodes: { n1: node('teleport'), n2: node('say', { text: '' }), n3: node('end') },
      edges: { 'n1:whatever': 'n2', 'n2:next': 'n3' },
    };
    const { problems } = compile(officeDrafts(flow(document)), toyNodes, policy);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['unknown_node_type', ['n1']],
      ['unset_field', ['n1', 'n2']],
    ]);
  });

  it('goes round also where the loop has ways out that meet', () => {
    const document = {
      entry: 'n1',
      nodes: { n0: node('set'), n1: node('ask'), n2: node('ask'), n3: node('end') },
      edges: { 'n0:next': 'n3', 'n1:yes': 'n2', 'n1:no': 'n3', 'n2:yes': 'n0', 'n2:no': 'n1' },
    };
    const { problems } = compile(officeDrafts(flow(document)), toyNodes, policy);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['silent_cycle', ['n1', 'n2', 'n1']]]);
  });

  it('is found out in a chain of ten thousand nodes without overflowing', () => {
    const count = 10_000;
    const nodes = Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, node('set')]));
    const edges = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`n${at}:next`, `n${(at + 1) % count}`]),
    );
    const { problems } = compile(officeDrafts(flow({ entry: 'n0', nodes, edges })), toyNodes, policy);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'silent_cycle', node_id: 'n0' });
    expect(problems[0]?.path).toHaveLength(count + 1);
  });
});

describe('the hash', () => {
  /** Everything an editor may do without changing what is meant. */
  const shuffled = (drafts: Drafts) =>
    fc.tuple(fc.infiniteStream(fc.nat()), fc.array(fc.tuple(fc.double(), fc.double()))).map(([order, places]) => {
      const mix = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(mix);
        if (typeof value !== 'object' || value === null) return value;
        const members = Object.entries(value).map(([key, member]) => [order.next().value, key, mix(member)] as const);
        return Object.fromEntries(members.sort(([a], [b]) => Number(a) - Number(b)).map(([, key, member]) => [key, member]));
      };
      const moved = (drafts['flow'] ?? []).map((one): ReleaseObject => {
        const nodes = Object.fromEntries(places.map((place, at) => [`n${at}`, place]));
        return { ...one, body: { ...one.body, layout: { nodes, viewport: [1, 2, 3] } } };
      });
      return mix({ ...drafts, flow: moved }) as Drafts;
    }); // prettier-ignore

  it('never changes when nodes are moved or properties written in another order', () => {
    const drafts = officeDrafts(flow(hello), flow({ nodes: { n1: node('teleport') } }, 2));
    const { hash, flows } = released(drafts);
    fc.assert(
      fc.property(shuffled(drafts), (other) => {
        const release = released(other);
        expect(release.hash).toBe(hash);
        expect(release.flows[testId(1)]?.hash).toBe(flows[testId(1)]?.hash);
        expect(diffDrafts(released(drafts), other).filter(isChangeToApply)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (document: FlowDocument) => void]>([
    ['a field', (document) => (document.nodes['n1']!.config['text'] = 'Good-bye')],
    ['a label, which events and timelines show', (document) => (document.nodes['n2']!.label = 'Other')],
    ['an edge', (document) => (document.edges['n1:error'] = 'n2')],
    ['the default exit', (document) => (document.default_exit = 'n2')],
    ['a node', (document) => (document.nodes['n2'] = { type: 'set', label: 'Bye', config: {} })],
  ])('changes with %s', (_what, change) => {
    const before = released(officeDrafts(flow(hello)));
    const changed = flow(hello);
    change(changed.body as unknown as FlowDocument);
    const after = released(officeDrafts(changed));
    expect(after.hash).not.toBe(before.hash);
    expect(diffDrafts(before, officeDrafts(changed))).toMatchObject([{ kind: 'changed' }]);
  });

  it('covers every object, flows that were left out too, and the version of a secret', () => {
    const hashes = [
      officeDrafts(),
      officeDrafts(flow(hello)),
      officeDrafts(flow(hello), flow({ nodes: { n1: node('teleport') } }, 2)),
      officeDrafts(flow(hello), flow({ nodes: { n1: node('teleport', { far: 1 }) } }, 2)),
      { ...officeDrafts(flow(hello)), user: [] },
      ...[1, 2].map((version) => ({
        ...officeDrafts(flow(hello)),
        user: [object('user', 200, { name: 'A', sip_password: { $secret: 's', version, hint: '…' } })],
      })),
    ].map((drafts) => compile({ ...drafts, number: [] }, toyNodes, policy).release?.hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes).not.toContain(undefined);
  });

  it('is SHA-256 of canonical JSON', () => {
    expect(canonicalJson({ b: [1, null, 'ü'], a: { d: undefined, c: true } })).toBe(
      '{"a":{"c":true},"b":[1,null,"ü"]}',
    );
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
