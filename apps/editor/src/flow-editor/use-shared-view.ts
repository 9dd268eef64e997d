import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useFlowEditor, type FlowEditor } from './editor-context.js';
import { goTo } from './editor-ui.js';

/** Follows a link into the flow, `?node=…&field=…` (from the list of problems), once, and hands the editor on. */
export function useSharedView(): FlowEditor {
  const editor = useFlowEditor();
  const [search, setSearch] = useSearchParams();
  const node = search.get('node');
  const field = search.get('field');
  useEffect(() => {
    if (!node) return;
    goTo(editor.ui, node, field);
    setSearch({}, { replace: true });
  }, [node, field, editor, setSearch]);
  return editor;
}
