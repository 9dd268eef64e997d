import { flowDocumentSchema, readPointer, STRICT_NETWORK_POLICY as policy } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { compile } from './compile.js';
import { flow, object, officeDrafts } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const id = fc.constantFrom('n1', 'n2', 'n3', 'constructor', 'toString', '7');
const outcome = fc.constantFrom('next', 'error', 'yes', 'no', 'valueOf');
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
const anyDocument = fc.record({
  entry: fc.option(id),
  on_hangup: fc.option(id),
  default_exit: fc.option(id),
  nodes: fc.dictionary(id, fc.record({ type, label: text.map((label) => label.slice(0, 200)), config })),
  edges: fc.dictionary(
    fc.tuple(id, outcome).map((parts) => parts.join(':')),
    id,
  ),
});

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
