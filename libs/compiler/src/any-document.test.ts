import { flowDocumentSchema, readPointer, STRICT_NETWORK_POLICY as policy } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { compile } from './compile.js';
import { flow, node, object, officeDrafts } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const id = fc.constantFrom('n1', 'n2', '7', 'constructor');
const outcome = fc.constantFrom('next', 'next', 'error', 'yes', 'no', 'valueOf');
const text = fc.oneof(fc.constantFrom('', '${a', '${vars.city}', 'https://crm.example/', '__x'), fc.string());
const config = fc.dictionary(
  fc.constantFrom('text', 'url', 'headers', 'ways', 'extension', 'flow_id', 'token', 'name', 'toString'),
  fc.oneof(
    text,
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.record({ name: text, value: text })),
    fc.array(outcome),
  ),
  { maxKeys: 4 },
);
const type = fc.constantFrom(...Object.keys(toyNodes), 'teleport', 'constructor');
const wild = fc.record({ type, label: text.map((label) => label.slice(0, 200)), config });
const sound = fc.constantFrom(
  node('say', { text: 'Hi ${vars.city}' }),
  node('set'),
  node('ask'),
  node('hook', { url: 'https://crm.example/' }),
  node('ring', { extension: '1001' }),
  node('end'),
);
const wildDocument = fc.record({
  entry: fc.option(id),
  on_hangup: fc.option(id, { freq: 1 }),
  default_exit: fc.option(id),
  nodes: fc.dictionary(id, fc.oneof({ weight: 9, arbitrary: sound }, wild), { maxKeys: 4 }),
  edges: fc.dictionary(
    fc.tuple(id, outcome).map((parts) => parts.join(':')),
    id,
  ),
});

/** One that somebody could have drawn: edges leave by outcomes that are there and lead to nodes that are there. */
const drawnDocument = fc
  .array(fc.tuple(sound, fc.array(fc.nat(6), { minLength: 2, maxLength: 2 })), { minLength: 1, maxLength: 5 })
  .map((drawn) => ({
    entry: 'n0',
    nodes: Object.fromEntries(drawn.map(([one], at) => [`n${at}`, one])),
    edges: Object.fromEntries(
      drawn.flatMap(([one, targets], at) => {
        const outcomes = one.type === 'end' ? [] : one.type === 'ask' ? ['yes', 'no'] : ['next'];
        return outcomes.flatMap((name, position) => {
          const target = targets[position] ?? 0;
          return target < drawn.length ? [[`n${at}:${name}`, `n${target}`] as const] : [];
        });
      }),
    ),
  }));

const anyDocument = fc.oneof(wildDocument, drawnDocument);

describe('any document that can be stored', () => {
  it('compiles or is refused, with pointers into the document and paths along its nodes', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const drawn = flow(flowDocumentSchema.parse(document));
        const { release, problems } = compile(officeDrafts(drawn), toyNodes, policy);
        expect(release === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const { pointer, path, node_id, message } of problems) {
          expect(message).toMatch(/[.)]$/);
          // What is pointed at is there, or could be: its parent is.
          expect(readPointer(drawn.body, pointer.replace(/\/[^/]*$/, ''))).toBeDefined();
          for (const step of path) expect(Object.hasOwn(document.nodes, step)).toBe(true);
          if (node_id !== null) expect(Object.hasOwn(document.nodes, node_id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets no loop through that never waits, and shows real ways as counter-examples', () => {
    fc.assert(
      fc.property(drawnDocument, (document) => {
        const { release, problems } = compile(officeDrafts(flow(document)), toyNodes, policy);
        const leads = (from: string, to: string) =>
          Object.entries(document.edges).some(([key, target]) => key.startsWith(`${from}:`) && target === to);
        for (const { path } of problems) {
          path
            .slice(1)
            .forEach((id, at) => expect([path[at], id, leads(path[at] as string, id)]).toContain(true));
        }
        if (release === null) return;
        // Nodes that wait for nothing are taken away once nothing silent leads to them: a loop would stay.
        const silent = new Set(['set', 'ask', 'hook']);
        let left = Object.keys(document.nodes).filter((id) => silent.has(document.nodes[id]?.type ?? ''));
        for (let before = -1; before !== left.length;) {
          before = left.length;
          left = left.filter((id) => left.some((from) => leads(from, id)));
        }
        expect(left).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer to the same drafts', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const drafts = { ...officeDrafts(flow(document)), webhook: [object('webhook', 9, { name: 'W' })] };
        expect(compile(structuredClone(drafts), toyNodes, policy)).toEqual(compile(drafts, toyNodes, policy));
      }),
      { numRuns: 50 },
    );
  });
});
