import { useNavigate } from 'react-router';
import { isNotFound } from '../api/problem.js';
import { showDone, showError } from '../api/query-client.js';
import { useStream } from '../api/stream.js';
import type { FlowSession } from './flow-session.js';

/** Follows when the draft on the canvas is discarded, restored or deleted, here or elsewhere. */
export function useTakenBack(session: FlowSession): void {
  const navigate = useNavigate();
  const orGone = (change: Promise<void>) =>
    change.catch((error: unknown) => {
      if (!isNotFound(error)) return showError(error);
      showDone('The flow was deleted.');
      void navigate('/flows');
    });
  useStream(['draft_updated', 'stream_gap'], (data, type) => {
    if (type === 'stream_gap') return void orGone(session.catchUp());
    const { id, etag } = data as { id?: unknown; etag?: unknown };
    // A save names its new tag; without one, the draft went back to what is live, or is gone.
    if (id !== session.flowId || etag !== null) return;
    void orGone(session.takenBack());
  });
}
