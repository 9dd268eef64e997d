import { addNode, moveNodes, setConfig, setDisabled, setFlowSetting } from '../document/commands.js';
import { emptyDraft } from '../document/flow-draft.js';
import { begin, run } from '../document/history.js';
import { differencesOf } from './differences.js';

describe('what differs in a conflict', () => {
  const base = run(
    begin(emptyDraft('Main')),
    addNode('w', { type: 'webhook', label: 'CRM', config: { url: 'https://a.example' } }, [0, 0]),
  );

  it('names object and field with both values, and leaves moves out', () => {
    const mine = run(run(base, moveNodes({ w: [9, 9] })), setConfig('w', { url: 'https://b.example' })).draft;
    expect(differencesOf(base.draft, mine)).toEqual([
      { place: 'CRM › url', theirs: 'https://a.example', mine: 'https://b.example' },
    ]);
  });

  it('names objects that only one side has', () => {
    const mine = run(base, addNode('h', { type: 'hangup', label: 'Bye', config: {} }, [0, 0])).draft;
    expect(differencesOf(base.draft, mine)).toEqual([{ place: 'Bye', theirs: undefined, mine: 'present' }]);
  });

  it('names what is disabled on one side only, and where limits lead', () => {
    const mine = run(run(base, setDisabled(['w'], true)), setFlowSetting('on_limit', 'w')).draft;
    expect(differencesOf(base.draft, mine)).toEqual([
      { place: 'When a limit is reached', theirs: undefined, mine: 'CRM' },
      { place: 'CRM › disabled', theirs: undefined, mine: true },
    ]);
  });
});
