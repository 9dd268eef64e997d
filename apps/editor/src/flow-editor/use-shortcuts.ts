import { useEffect } from 'react';
import { deleteSelection, pressOnCanvas } from '../canvas/canvas-keys.js';
import { copySelection, pasteText, tidyUp } from './editing.js';
import type { FlowEditor } from './editor-context.js';
import { announce } from './editor-ui.js';
import { FieldUndo } from './field-undo.js';

const TEXT_FIELD = 'input, textarea, select, [contenteditable=true]';
const DIALOG = '[role=dialog], [role=menu], [role=listbox]';

/**
 * Keys of the flow editor. Text fields keep theirs, copy and paste, and take back what was typed into them alone. Dialogs and
 * menus keep theirs too.
 */
export function useShortcuts(editor: FlowEditor, readOnly: boolean, open: (nodeId: string) => boolean): void {
  useEffect(() => {
    const { session, ui } = editor;
    const field = new FieldUndo(session.documents);
    const elsewhere = (target: EventTarget | null) =>
      target instanceof Element && (target.closest(TEXT_FIELD) !== null || target.closest(DIALOG) !== null);

    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(TEXT_FIELD)) field.entered();
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (elsewhere(event.target)) {
        const isUndo = command && !event.altKey && !readOnly && (key === 'z' || key === 'y');
        if (isUndo && isField(event.target) && field.press(event.shiftKey || key === 'y'))
          event.preventDefault();
        return;
      }
      const onCanvas = event.target instanceof Element && meansCanvas(event.target);
      let used = false;
      if (command && key === 'z') {
        used = !readOnly;
        if (used) undoOrRedo(editor, event.shiftKey);
      } else if (command && key === 'y') {
        used = !readOnly;
        if (used) undoOrRedo(editor, true);
      } else if (event.shiftKey && event.altKey && event.code === 'KeyT') {
        used = !readOnly;
        if (used) tidyUp(editor);
      } else if (event.key === '?') {
        ui.setState({ helpShown: true });
        used = true;
      } else if (key === 'n' && !command && !event.altKey) {
        document.getElementById('palette-search')?.focus();
        used = true;
      } else if (onCanvas && key === 'o' && !command && !event.altKey) {
        const { activeNode } = ui.getState();
        used = activeNode !== null && open(activeNode);
      } else if (onCanvas) used = pressOnCanvas(editor, event, readOnly);
      if (used) event.preventDefault();
    };

    const onCopy = (event: ClipboardEvent, cut: boolean) => {
      if (elsewhere(event.target) || window.getSelection()?.toString()) return;
      const text = copySelection(editor);
      if (!text || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (cut && !readOnly) deleteSelection(editor);
      else announce(ui, 'Copied.');
    };
    const onCopyOnly = (event: ClipboardEvent) => onCopy(event, false);
    const onCut = (event: ClipboardEvent) => onCopy(event, true);
    const onPaste = (event: ClipboardEvent) => {
      if (readOnly || elsewhere(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (pasteText(editor, text)) event.preventDefault();
      else if (text) announce(ui, 'The clipboard holds no objects of a flow.');
    };

    window.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopyOnly);
    window.addEventListener('cut', onCut);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopyOnly);
      window.removeEventListener('cut', onCut);
      window.removeEventListener('paste', onPaste);
      session.documents.getState().seal();
    };
  }, [editor, readOnly, open]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELD) && target.closest(DIALOG) === null;
}

/** After a click on a line no object has the focus, but something around the canvas: the keys still mean the canvas. */
function meansCanvas(target: Element): boolean {
  return target.closest('.hs-canvas') !== null || target.querySelector('.hs-canvas') !== null;
}

function undoOrRedo({ session, ui }: FlowEditor, again: boolean): void {
  const { history, undo, redo } = session.documents.getState();
  const step = (again ? history.redo : history.undo).at(-1);
  if (!step) return;
  (again ? redo : undo)();
  announce(ui, `${again ? 'Done again' : 'Undone'}: ${step.label}.`);
}
