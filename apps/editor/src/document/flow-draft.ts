import { flowDocumentSchema, type FlowDocument, type Id } from '@hookswitch/flow-model';

/** What the flow editor edits and saves: the flow's name, its drawing, and where it belongs. */
export interface FlowDraft {
  readonly name: string;
  readonly environment_id: Id | null;
  readonly document: FlowDocument;
}

/** A draft with nothing on the canvas. */
export function emptyDraft(name = ''): FlowDraft {
  return { name, environment_id: null, document: flowDocumentSchema.parse({}) };
}

/** JSON with sorted keys: equal drafts give equal text, in whichever order they were drawn. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
