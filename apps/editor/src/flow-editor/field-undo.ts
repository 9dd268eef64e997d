import type { DocumentStore } from '../document/document-store.js';

/**
 * Undo in a text field. The browser's own takes back single letters, since each of them goes through the document; here a
 * field takes back what the document calls a step: what was typed until a pause. It never goes further back than
 * to the moment in which the field was entered: what was done elsewhere is the canvas's to take back.
 */
export class FieldUndo {
  /** Steps that there were when the field was entered. */
  #before = 0;
  /** Steps that were taken back in it, and can be done again. */
  #takenBack = 0;
  /** Whether the field has changed the document: then its keys are never the browser's. */
  #changed = false;

  constructor(private readonly documents: DocumentStore) {}

  /** A text field has the focus now. */
  entered(): void {
    const { seal } = this.documents.getState();
    seal();
    this.#before = this.documents.getState().history.undo.length;
    this.#takenBack = 0;
    this.#changed = false;
  }

  /**
   * Takes the last step in the field back, or does it again.
   * @returns false: the field has changed nothing of the document, and the key is the browser's
   */
  press(again: boolean): boolean {
    const { history, undo, redo } = this.documents.getState();
    const made = history.undo.length - this.#before;
    // Who types after an undo has nothing more to do again.
    this.#takenBack = Math.min(this.#takenBack, history.redo.length);
    this.#changed ||= made > 0;
    if (again && this.#takenBack > 0) {
      this.#takenBack -= 1;
      redo();
    } else if (!again && made > 0) {
      this.#takenBack += 1;
      undo();
    }
    return this.#changed;
  }
}
