import type { Change } from '@hookswitch/flow-model';
import { titleOfType } from '../api/object-places.js';
import { DiscardButton } from './discard-button.js';

/** What discarding means for each kind of change. */
const MEANING: Record<Change['kind'], string> = {
  added: 'It was never applied: the draft is deleted for good.',
  changed: 'The draft becomes what is live. What was changed since is lost.',
  removed: 'The draft comes back as it is live.',
  moved: 'The objects on the canvas go back to where they were.',
};

/** Takes one draft back to what is live. */
export function DiscardOne({ change }: { change: Change }) {
  const { object, kind } = change;
  const what = `${titleOfType(object.type).toLowerCase()} “${object.name || 'Unnamed'}”`;
  return (
    <DiscardButton
      objects={[object]}
      label={`Discard the change of ${what}`}
      question={`Discard the change of ${what}?`}
      consequence={MEANING[kind]}
    >
      Discard
    </DiscardButton>
  );
}

/** Takes all drafts back to what is live. */
export function DiscardAll({ changes, anythingLive }: { changes: readonly Change[]; anythingLive: boolean }) {
  const added = changes.filter(({ kind }) => kind === 'added').length;
  return (
    <DiscardButton
      question={`Discard all ${changes.length} changes?`}
      consequence={
        anythingLive
          ? `All drafts become what is live. ${deleted(added)}This cannot be undone.`
          : 'Nothing is live yet, so that all drafts are deleted. This cannot be undone.'
      }
    >
      Discard all…
    </DiscardButton>
  );
}

function deleted(added: number): string {
  if (added === 0) return '';
  return added === 1
    ? 'One that was never applied is deleted. '
    : `${added} that were never applied are deleted. `;
}
