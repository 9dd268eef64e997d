import { nodes as registry } from '@hookswitch/nodes';
import { flowDocumentSchema } from '@hookswitch/flow-model';
import { outcomesOf } from './outcomes.js';

function documentWith(node: { type: string; config: object }, edges: Record<string, string>) {
  return flowDocumentSchema.parse({
    entry: 'n',
    nodes: { n: { label: '', ...node }, end: { type: 'hangup', label: 'End', config: {} } },
    edges,
  });
}

describe('the outcomes on the canvas', () => {
  it('keep a line whose outcome went with a setting in sight', () => {
    const waits = documentWith(
      { type: 'webhook', config: { url: 'https://example.com', wait_for_reply: true } },
      { 'n:next': 'end' },
    );
    expect(outcomesOf(waits, 'n', registry)).toContainEqual({
      name: 'next',
      label: 'next',
      target: 'end',
      kind: 'gone',
    });
  });

  it('are all there where settings were left away that have a default', () => {
    const queue = documentWith({ type: 'queue', config: { queue_id: '', continue_after_agent: true } }, {});
    const names = outcomesOf(queue, 'n', registry).map(({ name, kind }) => `${name} ${kind}`);
    expect(names).toEqual(expect.arrayContaining(['agent_ended_continue own', 'timeout own', 'error error']));
  });

  it('of an unknown type are those that are connected, none of them called wrong', () => {
    const unknown = documentWith({ type: 'quantum_router', config: {} }, { 'n:left': 'end' });
    expect(outcomesOf(unknown, 'n', registry)).toEqual([
      { name: 'left', label: 'left', target: 'end', kind: 'own' },
    ]);
  });
});
