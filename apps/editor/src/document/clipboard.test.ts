import { addNode } from './commands.js';
import { copyNodes, pasteFragment, readFragment } from './clipboard.js';
import { emptyDraft } from './flow-draft.js';
import { begin, run } from './history.js';
import { layoutPositions } from './layout.js';
import { newNodeId } from './node-ids.js';

const webhook = {
  type: 'webhook',
  label: 'CRM',
  config: {
    url: 'https://crm.example/hook',
    secret_token: 'just-typed',
    signing_secret: { secret: true, hint: '…cret' },
    headers: [
      { name: 'X-Tenant', value: 'acme', secret: false },
      { name: 'X-Key', value: 'top', secret: true },
    ],
  },
};
const source = [
  addNode('w', webhook, [100, 50]),
  addNode('h', { type: 'hangup', label: 'Bye', config: {} }, [400, 50], { nodeId: 'w', outcome: 'next' }),
].reduce(run, begin(emptyDraft())).draft.document;

describe('copy and paste', () => {
  it('carries nodes and the edges between them under new ids, and no secret', () => {
    const text = copyNodes(source, ['w', 'h']);
    expect(text).not.toMatch(/just-typed|…cret|top/);
    const fragment = readFragment(text);
    expect(fragment).not.toBeNull();
    const pasted = run(begin(emptyDraft()), pasteFragment(fragment!, { w: 'w2', h: 'h2' }, [20, 20])).draft
      .document;
    expect(pasted.edges).toEqual({ 'w2:next': 'h2' });
    expect(pasted.layout.nodes).toEqual({ w2: [120, 70], h2: [420, 70] });
    expect(pasted.nodes['w2']?.config['headers']).toEqual([
      { name: 'X-Tenant', value: 'acme', secret: false },
      { name: 'X-Key', value: '', secret: true },
    ]);
  });

  it.each([
    '',
    'hello',
    '[]',
    '{"kind":"other"}',
    '{"kind":"hookswitch/nodes","nodes":{},"edges":{},"positions":{}}',
  ])('refuses other text: %s', (text) => expect(readFragment(text)).toBeNull());
});

describe('auto-layout', () => {
  it('puts what follows to the right, without overlaps, and leaves the entry where it is', () => {
    const positions = layoutPositions(source, () => ({ width: 220, height: 90 }));
    expect(positions['w']).toEqual([100, 50]);
    expect(positions['h']![0]).toBeGreaterThanOrEqual(100 + 220);
  });
});

describe('node ids', () => {
  it('are words that a document allows, and new', () => {
    expect(newNodeId('webhook', {})).toMatch(/^webhook_[a-z0-9]{4}$/);
  });
});
