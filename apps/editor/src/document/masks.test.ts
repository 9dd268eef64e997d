import { addNode, setConfig } from './commands.js';
import { emptyDraft } from './flow-draft.js';
import { begin, run, undo } from './history.js';
import { applyMasks, findMasks } from './masks.js';

const node = (config: Record<string, unknown>) => ({ type: 'webhook', label: 'CRM', config }) as never;
const masked = { secret: true, hint: '…cret' };

describe('secrets after saving', () => {
  const written = {
    secret_token: 'my-secret',
    headers: [{ name: 'X-Key', value: 'top-secret', secret: true }],
  };
  const history = [addNode('w', node({}), [0, 0]), setConfig('w', written)].reduce(run, begin(emptyDraft()));
  const sent = history.draft;
  const answered = {
    ...sent,
    document: {
      ...sent.document,
      nodes: { w: node({ secret_token: masked, headers: [{ name: 'X-Key', value: masked, secret: true }] }) },
    },
  };
  const masks = findMasks(sent, answered);

  it('are replaced by what the server shows of them', () => {
    const { draft } = applyMasks(history, masks);
    expect(draft.document.nodes['w']?.config).toEqual({
      secret_token: masked,
      headers: [{ name: 'X-Key', value: masked, secret: true }],
    });
  });

  it('are not sent again by undoing a later change', () => {
    const later = run(history, setConfig('w', { ...written, headers: [] }));
    expect(JSON.stringify(undo(applyMasks(later, masks)))).not.toContain('top-secret');
  });

  it('stay as typed when the author has typed on meanwhile', () => {
    const later = run(history, setConfig('w', { ...written, secret_token: 'my-secret-2' }));
    expect(applyMasks(later, masks).draft.document.nodes['w']?.config['secret_token']).toBe('my-secret-2');
  });
});
