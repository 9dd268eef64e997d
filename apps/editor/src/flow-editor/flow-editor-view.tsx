import { nodes as registry } from '@hookswitch/nodes';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ConnectDialog } from '../canvas/connect-dialog.js';
import { FlowCanvas } from '../canvas/react-flow-adapter.js';
import { Palette } from '../palette/palette.js';
import { useFlowProblems } from '../problems/use-flow-problems.js';
import { ConflictBar } from '../saving/conflict-bar.js';
import { onFlush } from '../saving/pending-saves.js';
import { CanvasHint } from './canvas-hint.js';
import { FlowEditorProvider, useDraft, useUi, type CanvasHandle } from './editor-context.js';
import { createEditorUi } from './editor-ui.js';
import { useMay } from '../session/may.js';
import classes from './flow-editor-view.module.css';
import type { FlowSession } from './flow-session.js';
import { ShortcutHelp } from './shortcut-help.js';
import { SidePanels } from './side-panels.js';
import { Toolbar } from './toolbar.js';
import { useShortcuts } from './use-shortcuts.js';
import { useOpenBehind } from './use-open-behind.js';
import { useLiveNodes } from './use-live-nodes.js';
import { useSharedView } from './use-shared-view.js';
import { useTakenBack } from './use-taken-back.js';

/** The flow editor: palette, canvas and the panel beside it, around one opened flow. */
export function FlowEditorView({ session }: { session: FlowSession }) {
  const canvas = useRef<CanvasHandle | null>(null);
  const [ui] = useState(() => {
    const [first, ...more] = Object.keys(session.documents.getState().history.draft.document.nodes);
    return createEditorUi(first && more.length === 0 ? first : null);
  });
  const editor = useMemo(() => ({ session, ui, registry, canvas }), [session, ui]);
  useEffect(() => onFlush(() => session.flush().then(() => session.state.getState().save)), [session]);
  useEffect(() => {
    if (!session.state.getState().restored) return;
    session.state.setState({ restored: false });
    notifications.show({
      message: 'Changes that had not been saved were brought back.',
      color: 'teal',
    });
  }, [session]);
  return (
    <FlowEditorProvider value={editor}>
      <Workbench />
    </FlowEditorProvider>
  );
}

function Workbench() {
  const editor = useSharedView();
  const conflict = useStore(
    editor.session.state,
    (state) => state.save.kind === 'conflict' || state.leftover !== null,
  );
  const announcement = useUi((state) => state.announcement);
  const name = useDraft((draft) => draft.name);
  // While two drafts compete, nothing is added to either; nor by who may only look.
  const { allowed } = useMay('configuration:write');
  const readOnly = conflict || !allowed;
  useShortcuts(editor, readOnly, useOpenBehind());
  useFlowProblems();
  useLiveNodes(editor.session.flowId);
  useTakenBack(editor.session);
  return (
    <div className={classes['bench']}>
      <h1 className="hs-hidden">Flow {name}</h1>
      <Toolbar readOnly={readOnly} />
      <ConflictBar session={editor.session} />
      <div className={classes['row']}>
        <Palette readOnly={readOnly} />
        <div className={classes['canvas']}>
          <FlowCanvas readOnly={readOnly} />
          <CanvasHint />
        </div>
        <SidePanels readOnly={readOnly} />
      </div>
      <ConnectDialog />
      <ShortcutHelp />
      <div className="hs-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}
