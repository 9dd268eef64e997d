import fc from 'fast-check';
import {
  addNode,
  connect,
  disconnect,
  moveNodes,
  removeNodes,
  renameFlow,
  renameNode,
  setConfig,
  setFlowSetting,
  type Command,
} from './commands.js';
import { pasteFragment } from './clipboard.js';
import { canonicalText, emptyDraft } from './flow-draft.js';
import { begin, redo, run, undo } from './history.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const outcome = fc.constantFrom('next', 'error', 'busy');
const position = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const word = fc.string({ maxLength: 6 });
const config = fc.dictionary(
  fc.constantFrom('text', 'url', 'n'),
  fc.oneof(word, fc.integer(), fc.array(word)),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(id, word, position).map(([n, label, at]) => addNode(n, { type: 'talk', label, config: {} }, at)),
  fc
    .tuple(id, id, outcome, position)
    .map(([n, from, name, at]) =>
      addNode(n, { type: 'wait', label: '', config: {} }, at, { nodeId: from, outcome: name }),
    ),
  fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map(removeNodes),
  fc.tuple(id, config).map(([n, value]) => setConfig(n, value)),
  fc.tuple(id, config).map(([n, value]) => setConfig(n, value, `config:${n}`)),
  fc.tuple(id, word).map(([n, label]) => renameNode(n, label)),
  word.map((name) => renameFlow(name, 'name')),
  fc.tuple(id, outcome, id).map(([from, name, to]) => connect(from, name, to)),
  fc.tuple(id, outcome).map(([nodeId, name]) => disconnect([{ nodeId, outcome: name }])),
  fc.dictionary(id, position).map((positions) => moveNodes(positions, { mergeKey: 'keyboard' })),
  fc
    .tuple(fc.constantFrom('entry', 'on_hangup', 'default_exit'), fc.option(id))
    .map(([setting, n]) => setFlowSetting(setting, n)),
  fc.tuple(id, id, position).map(([one, two, offset]) =>
    pasteFragment(
      {
        kind: 'hookswitch/nodes',
        nodes: { x: { type: 'talk', label: 'X', config: {} }, y: { type: 'wait', label: 'Y', config: {} } },
        edges: { 'x:next': 'y' },
        positions: { x: [0, 0], y: [10, 10] },
      },
      { x: one, y: two },
      offset,
    ),
  ),
);

describe('undo and redo', () => {
  it('any commands undone give the same bytes as before, and redone the same bytes as after', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const start = begin(emptyDraft('Start'));
        let history = commands.reduce(run, start);
        const end = canonicalText(history.draft);
        while (history.undo.length > 0) history = undo(history);
        expect(canonicalText(history.draft)).toBe(canonicalText(start.draft));
        while (history.redo.length > 0) history = redo(history);
        expect(canonicalText(history.draft)).toBe(end);
      }),
      { numRuns: 200 },
    );
  });

  it('never changes a draft that it handed out before', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let history = begin(emptyDraft('Start'));
        const seen: [unknown, string][] = [];
        for (const next of commands) {
          history = run(history, next);
          seen.push([history.draft, JSON.stringify(history.draft)]);
        }
        while (history.undo.length > 0) history = undo(history);
        for (const [draft, text] of seen) expect(JSON.stringify(draft)).toBe(text);
      }),
    );
  });
});
