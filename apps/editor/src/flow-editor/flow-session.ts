import { readDraft, replaceDraft } from '../api/draft-objects.js';
import { flowDocumentSchema, type FlowDocument } from '@hookswitch/flow-model';
import type { Flow } from '../api/resources.js';
import { createDocumentStore, type DocumentStore } from '../document/document-store.js';
import { canonicalText, type FlowDraft } from '../document/flow-draft.js';
import { findMasks } from '../document/masks.js';
import { Autosave, type SaveState } from '../saving/autosave.js';
import { Journal, type JournalEntry } from '../saving/journal.js';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface SessionState {
  readonly save: SaveState;
  /** Unsaved work of a closed tab that is based on an older draft than the stored one: the author chooses. */
  readonly leftover: JournalEntry | null;
  /** Unsaved work of a closed tab was brought back when the flow was opened. */
  readonly restored: boolean;
}

/** A flow opened for editing: its document, its saving, and what the browser keeps of it. */
export interface FlowSession {
  readonly flowId: string;
  readonly documents: DocumentStore;
  readonly state: StoreApi<SessionState>;
  readonly flush: () => Promise<void>;
  readonly retryNow: () => void;
  /** After a conflict: shows what is stored now and drops what is here. */
  readonly loadTheirs: () => Promise<void>;
  /** What is stored now, to look at before choosing. */
  readonly peekTheirs: () => Promise<FlowDraft>;
  /** The draft was taken back to what is live, or deleted: shows what is stored now, unless something here waits. */
  readonly takenBack: () => Promise<void>;
  /** Something may have been missed: the same, if what is stored now is something else. */
  readonly catchUp: () => Promise<void>;
  /** After a conflict: goes on with what is here and saves it over what is stored now. */
  readonly keepMine: () => Promise<void>;
  /** Takes over, or drops, what a closed tab left behind. */
  readonly settleLeftover: (take: boolean) => void;
  readonly close: () => void;
}

/** Reads a flow and starts to save what is changed. Until then nothing can be edited. */
export async function openFlow(flowId: string): Promise<FlowSession> {
  const { value, etag } = await readDraft<Flow>('flows', flowId);
  const journal = new Journal(flowId);
  const documents = createDocumentStore(toDraft(value));
  const state = createStore<SessionState>(() => ({
    save: { kind: 'saved' },
    leftover: null,
    restored: false,
  }));
  let savedText = canonicalText(toDraft(value));
  let masking = false;

  const autosave = new Autosave<FlowDraft>(
    etag,
    {
      send: async (draft, tag) => {
        const answer = await replaceDraft<Flow>('flows', flowId, tag, draft);
        const stored = toDraft(answer.value);
        savedText = canonicalText(stored);
        masking = true;
        documents.getState().mask(findMasks(draft, stored));
        masking = false;
        return answer.etag;
      },
      keep: (draft, tag) => journal.keep(draft, tag),
      forget: () => journal.forget(),
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
    },
    (save) => state.setState({ save }),
  );

  let loading = false;
  const load = (draft: FlowDraft) => {
    loading = true;
    documents.getState().load(draft);
    loading = false;
  };
  const readTheirs = () => readDraft<Flow>('flows', flowId);
  const show = (theirs: Awaited<ReturnType<typeof readTheirs>>) => {
    savedText = canonicalText(toDraft(theirs.value));
    load(toDraft(theirs.value));
    autosave.resolve(theirs.etag, null);
  };
  const loadTheirs = async () => show(await readTheirs());
  /** Never over what was drawn meanwhile: that is saved, or becomes a conflict that the author settles. */
  const followTheirs = async (wanted: (theirs: FlowDraft) => boolean) => {
    if (autosave.state.kind !== 'saved') return;
    const theirs = await readTheirs();
    if (autosave.state.kind === 'saved' && wanted(toDraft(theirs.value))) show(theirs);
  };
  const stopListening = documents.subscribe(({ history: { draft } }, { history: before }) => {
    // Masking a secret that was just saved is no change of the author's.
    if (loading || draft === before.draft) return;
    const mayBeSaved = masking || autosave.state.kind === 'saved';
    if (mayBeSaved && canonicalText(draft) === savedText) return;
    autosave.changed(draft);
  });

  await bringBack(journal, etag, savedText, (draft) => documents.getState().load(draft), state);

  const online = () => autosave.retryNow();
  window.addEventListener('online', online);

  return {
    flowId,
    documents,
    state,
    flush: () => autosave.flush(),
    retryNow: online,
    peekTheirs: async () => toDraft((await readTheirs()).value),
    loadTheirs,
    takenBack: () => followTheirs(() => true),
    catchUp: () => followTheirs((theirs) => canonicalText(theirs) !== savedText),
    keepMine: async () => {
      const theirs = await readTheirs();
      savedText = canonicalText(toDraft(theirs.value));
      autosave.resolve(theirs.etag, documents.getState().history.draft);
    },
    settleLeftover: (take) => {
      const { leftover } = state.getState();
      if (!leftover) return;
      state.setState({ leftover: null });
      journal.drop(leftover);
      if (take) documents.getState().load(leftover.draft);
    },
    close: () => {
      void autosave.flush().finally(() => autosave.stop());
      stopListening();
      window.removeEventListener('online', online);
    },
  };
}

async function bringBack(
  journal: Journal,
  etag: string,
  savedText: string,
  load: (draft: FlowDraft) => void,
  state: StoreApi<SessionState>,
): Promise<void> {
  const [newest, ...older] = await journal.leftBehind();
  for (const entry of older) journal.drop(entry);
  if (!newest) return;
  // The save may have reached the server just before the tab was closed.
  if (canonicalText(newest.draft) === savedText) return journal.drop(newest);
  if (newest.etag !== etag) return state.setState({ leftover: newest });
  journal.drop(newest);
  load(newest.draft);
  state.setState({ restored: true });
}

function toDraft(flow: Flow): FlowDraft {
  return {
    name: flow.name,
    environment_id: flow.environment_id ?? null,
    document: completeDocument(flow.document),
  };
}

/** The document with defaults filled in; one that this version cannot read is shown as it is. */
function completeDocument(document: FlowDocument): FlowDocument {
  const result = flowDocumentSchema.safeParse(document);
  return result.success ? result.data : document;
}
