import { flowDocumentSchema, type FlowDocument } from '@hookswitch/flow-model';

/** What the flow editor edits and saves: the flow's name and its drawing. */
export interface FlowDraft {
  readonly name: string;
  readonly document: FlowDocument;
}

/** A draft with nothing on the canvas. */
export function emptyDraft(name = ''): FlowDraft {
  return { name, document: flowDocumentSchema.parse({}) };
}

/** JSON with sorted keys: equal drafts give equal text, in whichever order they were drawn. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
