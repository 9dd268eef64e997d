import { nodes as registry } from '@hookswitch/nodes';
import { addNode } from '../document/commands.js';
import { emptyDraft } from '../document/flow-draft.js';
import { begin, run } from '../document/history.js';
import { flowVariables } from './flow-variables.js';

describe('the variable picker', () => {
  it('offers what the call has, what the flow sets and what waiting webhooks answer', () => {
    const { document } = [
      addNode(
        's',
        { type: 'set', label: '', config: { variables: [{ name: 'city', value: 'Bonn' }, 7] } },
        [0, 0],
      ),
      addNode('w', { type: 'webhook', label: 'CRM', config: { wait_for_reply: true } }, [0, 0]),
      addNode('x', { type: 'webhook', label: 'Log', config: { wait_for_reply: false } }, [0, 0]),
    ].reduce(run, begin(emptyDraft())).draft;
    const names = flowVariables(document, registry).map((variable) => variable.name);
    expect(names).toEqual(expect.arrayContaining(['caller.number', 'vars.city', 'webhook.w.status']));
    expect(names.filter((name) => name.startsWith('webhook.x') || /[<*]/.test(name))).toEqual([]);
  });
});
