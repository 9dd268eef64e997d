import { diffDrafts } from '@hookswitch/compiler';
import type { ReleaseContent } from '@hookswitch/flow-model';
import type { AuditChange, Draft } from '@hookswitch/store';
import type { AuditObject } from '../../audit/audit-note.js';

/** Fields that one entry of the audit log lists; a flow that was drawn anew has thousands. */
const MOST_FIELDS = 200;

/** A draft as the audit log names it. */
export function auditedDraft({ type, id, name }: Pick<Draft, 'type' | 'id' | 'name'>): AuditObject {
  return { type, id, name };
}

/** What became of a draft's fields, secrets as hints: what `GET /configuration/changes` says of a draft and what is live. */
export function changesOfDraft(before: Draft, after: Draft): readonly AuditChange[] {
  const content = { objects: { [before.type]: [before] } } as unknown as ReleaseContent;
  const [change] = diffDrafts(content, { [after.type]: [after] });
  return (change?.fields ?? []).slice(0, MOST_FIELDS);
}
