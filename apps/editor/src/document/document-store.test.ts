import { renameNode } from './commands.js';
import { createDocumentStore, PAUSE_MS } from './document-store.js';
import { emptyDraft } from './flow-draft.js';

/** A document with one object, and a clock that is moved by hand. */
function typing() {
  let time = 5_000;
  const draft = emptyDraft('Start');
  const nodes = { n1: { type: 'talk', label: '', config: {} } };
  const store = createDocumentStore({ ...draft, document: { ...draft.document, nodes } }, () => time);
  const label = () => store.getState().history.draft.document.nodes['n1']?.label;
  return {
    store,
    label,
    steps: () => store.getState().history.undo.length,
    pause: (ms: number) => (time += ms),
    /** Letter by letter, one every tenth of a second, behind what is there. */
    type(text: string): void {
      for (const letter of text) {
        time += 100;
        store.getState().run(renameNode('n1', `${label()}${letter}`, 'label:n1'));
      }
    },
  };
}

describe('typing into one field', () => {
  it('is one step, however many letters', () => {
    const { store, type, label, steps } = typing();
    type('Good morning');
    expect([label(), steps()]).toEqual(['Good morning', 1]);
    store.getState().undo();
    expect(label()).toBe('');
    store.getState().redo();
    expect(label()).toBe('Good morning');
  });

  it('is another step after a pause', () => {
    const { store, type, label, steps, pause } = typing();
    type('Good');
    pause(PAUSE_MS);
    type(' morning');
    expect(steps()).toBe(2);
    store.getState().undo();
    expect(label()).toBe('Good');
  });

  it('is another step once the field was left', () => {
    const { store, type, label } = typing();
    type('Good');
    store.getState().seal();
    type(' morning');
    store.getState().undo();
    expect(label()).toBe('Good');
  });
});
