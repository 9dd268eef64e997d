import { STRICT_NETWORK_POLICY as policy } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { diffDrafts } from './diff-drafts.js';
import { flow, node, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const disabled = (one: object) => ({ ...one, disabled: true });

/** say → the node in question → end */
const around = (n2: object, edges: Record<string, string> = { 'n2:next': 'n3' }) => ({
  entry: 'n1',
  nodes: { n1: node('say', { text: 'Hi' }), n2, n3: node('end') },
  edges: { 'n1:next': 'n2', ...edges },
});

const compiled = (document: Record<string, unknown>) =>
  compile(officeDrafts(flow(document, 1, 'Main')), toyNodes, policy);
const codes = (document: Record<string, unknown>) =>
  compiled(document).problems.map(({ code, pointer }) => [code, pointer]);

describe('a node that is disabled', () => {
  it('is passed along its usual way out, and the flow is another one', () => {
    const enabled = around(node('say', { text: 'Sorry' }));
    const without = around(disabled(node('say', { text: 'Sorry' })));
    const { release } = compiled(without);
    expect(release?.flows[testId(1)]?.nodes['n2']).toMatchObject({ type: 'say', bypass: 'next' });
    expect(release?.hash).not.toBe(compiled(enabled).release?.hash);
  });

  it('is told as a difference', () => {
    const live = compiled(around(node('say', { text: 'Sorry' }))).release ?? null;
    const drafts = officeDrafts(flow(around(disabled(node('say', { text: 'Sorry' }))), 1, 'Main'));
    const [change] = diffDrafts(live, drafts);
    expect(change?.fields).toEqual([{ pointer: '/nodes/n2/disabled', old: null, new: true }]);
  });

  it('is refused where calls could not pass it', () => {
    const end = around(disabled(node('end', {}, 'Bye')), {});
    expect(codes(end)).toContainEqual(['cannot_be_disabled', '/nodes/n2/disabled']);
  });

  it('makes no pause, and goes round nowhere but along its way out', () => {
    const round = around(disabled(node('say', { text: 'Sorry' })), { 'n2:next': 'n4', 'n4:next': 'n2' });
    const turning = { ...round, nodes: { ...round.nodes, n4: node('set') } };
    expect(codes(turning).map(([code]) => code)).toContain('silent_cycle');
    const asks = disabled(node('ask', { ways: ['next', 'again'] }));
    const again = around(asks, { 'n2:next': 'n3', 'n2:again': 'n2' });
    expect(codes(again)).toEqual([]);
  });
});
