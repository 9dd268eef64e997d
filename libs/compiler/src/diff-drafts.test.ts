import { STRICT_NETWORK_POLICY as policy } from '@hookswitch/flow-model';
import type { ReleaseContent } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import type { Drafts } from './draft-index.js';
import { diffDrafts, isChangeToApply } from './diff-drafts.js';
import { flow, hello, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const release = (drafts: Drafts) => compile(drafts, toyNodes, policy).release as ReleaseContent;
const office = officeDrafts(flow(hello, 1, 'Main'));

describe('changes against the live release', () => {
  it('are all drafts, as long as nothing is live', () => {
    expect(diffDrafts(null, office)).toEqual([
      { object: { type: 'flow', id: testId(1), name: 'Main' }, kind: 'added', fields: [] },
      { object: { type: 'number', id: testId(100), name: 'Main' }, kind: 'added', fields: [] },
      { object: { type: 'user', id: testId(200), name: 'Ann' }, kind: 'added', fields: [] },
    ]);
  });

  it('are none after Apply', () => expect(diffDrafts(release(office), office)).toEqual([]));

  it('name fields with their old and new values', () => {
    const document = {
      ...hello,
      nodes: { n1: node('say', { text: 'Good day' }, 'Hello'), n3: node('end', {}, 'End') },
      edges: { 'n1:next': 'n3' },
    };
    expect(diffDrafts(release(office), officeDrafts(flow(document, 1, 'Renamed')))).toEqual([
      {
        object: { type: 'flow', id: testId(1), name: 'Renamed' },
        kind: 'changed',
        fields: [
          { pointer: '/name', old: 'Main', new: 'Renamed' },
          { pointer: '/nodes/n1/config/text', old: 'Hello ${caller.name|you}', new: 'Good day' },
          { pointer: '/nodes/n2', old: { type: 'end', label: 'Bye', config: {} }, new: null },
          { pointer: '/nodes/n3', old: null, new: { type: 'end', label: 'End', config: {} } },
          { pointer: '/edges/n1:next', old: 'n2', new: 'n3' },
        ],
      },
    ]);
  });

  it('show a moved node as moved, which is nothing to apply', () => {
    const moved = flow({ ...hello, layout: { nodes: { n1: [5, 5] } } }, 1, 'Main');
    const changes = diffDrafts(release(office), officeDrafts(moved));
    expect(changes).toEqual([
      { object: { type: 'flow', id: testId(1), name: 'Main' }, kind: 'moved', fields: [] },
    ]);
    expect(changes.filter(isChangeToApply)).toEqual([]);
  });

  it('show what was removed', () => {
    expect(diffDrafts(release(office), { ...office, user: [] })).toEqual([
      { object: { type: 'user', id: testId(200), name: 'Ann' }, kind: 'removed', fields: [] },
    ]);
    const { user, ...rest } = office;
    expect(user).toHaveLength(1);
    expect(diffDrafts(release(office), rest)).toMatchObject([{ kind: 'removed' }]);
  });

  it('never show a secret, nor its slot', () => {
    const withPassword = (version: number, hint: string) => ({
      ...office,
      user: [object('user', 200, { name: 'Ann', extension: '1001', sip_password: { $secret: 'slot-7', version, hint } })],
    }); // prettier-ignore
    const changes = diffDrafts(release(withPassword(1, '…aaaa')), withPassword(2, '…bbbb'));
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        fields: [
          {
            pointer: '/sip_password',
            old: { secret: true, hint: '…aaaa' },
            new: { secret: true, hint: '…bbbb' },
          },
        ],
      },
    ]);
    expect(JSON.stringify(changes)).not.toContain('slot-7');
    const removed = diffDrafts(release(withPassword(1, '…aaaa')), office);
    expect(removed).toMatchObject([{ fields: [{ old: { secret: true, hint: '…aaaa' }, new: null }] }]);
  });

  it('survive names that JavaScript has for itself', () => {
    const odd = flow(
      { ...hello, nodes: { ...hello.nodes, n9: node('teleport', { toString: 1 }) } },
      1,
      'Main',
    );
    const before: ReleaseContent = { hash: '', flows: {}, objects: officeDrafts(flow({ ...hello, nodes: { ...hello.nodes, n9: node('teleport') } }, 1, 'Main')) }; // prettier-ignore
    expect(diffDrafts(before, officeDrafts(odd))).toMatchObject([
      { fields: [{ pointer: '/nodes/n9/config/toString', old: null, new: 1 }] },
    ]);
  });
});
