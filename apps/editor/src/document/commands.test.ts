import { nodes as registry } from '@hookswitch/nodes';
import {
  addNode,
  connect,
  disconnect,
  moveNodes,
  removeNodes,
  renameNode,
  setConfig,
  setDisabled,
  setFlowSetting,
  type Command,
} from './commands.js';
import { freeOutcome, refuseConnection } from './connecting.js';
import { emptyDraft, type FlowDraft } from './flow-draft.js';
import { begin, redo, run, seal, undo } from './history.js';
import { outcomesOf } from './outcomes.js';

const answer = { type: 'answer', label: 'Answer', config: {} };
const hangup = { type: 'hangup', label: 'Bye', config: {} };
const webhook = { type: 'webhook', label: 'Tell the CRM', config: { url: '', wait_for_reply: false } };

function draw(...commands: Command[]): FlowDraft {
  return commands.reduce((history, command) => run(history, command), begin(emptyDraft('Main'))).draft;
}

describe('drawing a flow', () => {
  it('makes the first node the entry and connects a node that is added from an outcome', () => {
    const { document } = draw(
      addNode('a', answer, [0, 0]),
      addNode('h', hangup, [300, 0], { nodeId: 'a', outcome: 'next' }),
    );
    expect(document.entry).toBe('a');
    expect(document.edges).toEqual({ 'a:next': 'h' });
    expect(document.layout.nodes).toEqual({ a: [0, 0], h: [300, 0] });
  });

  it('disables objects and enables them again, and leaves nothing behind', () => {
    const drawn = [addNode('a', answer, [0, 0]), addNode('w', webhook, [300, 0])];
    const both = draw(...drawn, setDisabled(['a', 'w'], true)).document.nodes;
    expect([both['a']?.disabled, both['w']?.disabled]).toEqual([true, true]);
    const { document } = draw(...drawn, setDisabled(['a'], true), setDisabled(['a'], false));
    expect(document.nodes['a']).toEqual(answer);
  });

  it('takes edges and settings away with the node that they name', () => {
    const { document } = draw(
      addNode('a', answer, [0, 0]),
      addNode('h', hangup, [300, 0], { nodeId: 'a', outcome: 'next' }),
      setFlowSetting('default_exit', 'h'),
      removeNodes(['h']),
    );
    expect(document.nodes).toEqual({ a: answer });
    expect(document.edges).toEqual({});
    expect(document.default_exit).toBeNull();
    expect(document.entry).toBe('a');
  });

  it('does nothing, and leaves no step, when there is nothing to do', () => {
    const history = run(begin(emptyDraft()), connect('a', 'next', 'b'));
    expect(history.undo).toEqual([]);
    expect(run(history, disconnect([{ nodeId: 'a', outcome: 'next' }])).undo).toEqual([]);
    const placed = run(history, addNode('a', answer, [0, 0]));
    expect(run(placed, moveNodes({ a: [0, 0] })).undo).toHaveLength(1);
    expect(run(placed, setConfig('a', {})).undo).toHaveLength(1);
  });

  it('makes one step of the letters typed into one field, until the field is left', () => {
    let history = run(begin(emptyDraft()), addNode('w', webhook, [0, 0]));
    for (const url of ['h', 'ht', 'htt'])
      history = run(history, setConfig('w', { ...webhook.config, url }, 'w/url'));
    expect(history.undo).toHaveLength(2);
    history = run(seal(history), setConfig('w', { ...webhook.config, url: 'http' }, 'w/url'));
    expect(history.undo).toHaveLength(3);
    history = undo(undo(history));
    expect(history.draft.document.nodes['w']?.config).toEqual(webhook.config);
    expect(redo(history).draft.document.nodes['w']?.config['url']).toBe('htt');
  });

  it('forgets the undone future once something new is done', () => {
    let history = run(begin(emptyDraft()), addNode('a', answer, [0, 0]));
    history = undo(run(history, renameNode('a', 'Pick up')));
    expect(history.redo).toHaveLength(1);
    expect(run(history, renameNode('a', 'Take the call')).redo).toEqual([]);
  });
});

describe('outcomes', () => {
  it('follow the configuration; one that is gone stays visible while it has an edge', () => {
    const before = draw(
      addNode('w', webhook, [0, 0]),
      addNode('h', hangup, [300, 0], { nodeId: 'w', outcome: 'next' }),
    );
    expect(outcomesOf(before.document, 'w', registry).map(({ name, target }) => [name, target])).toEqual([
      ['next', 'h'],
      ['error', null],
    ]);
    const after = run(begin(before), setConfig('w', { url: '', wait_for_reply: true })).draft;
    const outcomes = outcomesOf(after.document, 'w', registry);
    expect(outcomes.at(-1)).toEqual({ name: 'next', label: 'next', target: 'h', kind: 'gone' });
    expect(outcomes[0]?.name).toBe('ok');
  });

  it('are none for a node that ends the call and for an unknown type', () => {
    const { document } = draw(
      addNode('h', hangup, [0, 0]),
      addNode('x', { type: 'teleport', label: '', config: {} }, [0, 0]),
    );
    expect(outcomesOf(document, 'h', registry)).toEqual([]);
    expect(outcomesOf(document, 'x', registry)).toEqual([]);
  });

  it('survive configuration that makes no sense', () => {
    const { document } = draw(addNode('b', { type: 'branch', label: '', config: { branches: 7 } }, [0, 0]));
    expect(outcomesOf(document, 'b', registry).map((outcome) => outcome.name)).toEqual([
      'branch_1',
      'default',
      'error',
    ]);
  });

  it('tell where a new node is best connected, and what cannot be connected', () => {
    const { document } = draw(addNode('a', answer, [0, 0]), addNode('h', hangup, [0, 0]));
    expect(freeOutcome(document, registry, 'a')).toBe('next');
    expect(freeOutcome(document, registry, 'h')).toBeNull();
    expect(refuseConnection(document, registry, { nodeId: 'a', outcome: 'next' }, 'h')).toBeNull();
    expect(refuseConnection(document, registry, { nodeId: 'a', outcome: 'maybe' }, 'h')).toBe(
      'Answer has no outcome “maybe”.',
    );
  });
});
