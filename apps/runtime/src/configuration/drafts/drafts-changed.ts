import type { Store, Writer } from '@hookswitch/store';

/** The drafts are no longer those that were looked at. */
export class DraftsChanged extends Error {}

/**
 * For writes that were judged beforehand: the drafts must be as they were then.
 * @throws DraftsChanged, inside the transaction
 */
export function requireRevision({ drafts }: Pick<Store, 'drafts'>, writer: Writer, revision: number): void {
  if (drafts.revision(writer) !== revision) throw new DraftsChanged();
}
