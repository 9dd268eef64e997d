import { objectTypes, sealFlowSecrets, sealSecrets } from '@hookswitch/flow-model';
import type {
  FieldProblem,
  FlowDocument,
  NodeRegistry,
  ObjectType,
  SealSecret,
} from '@hookswitch/flow-model';
import type { Store, Writer } from '@hookswitch/store';
import { RemovedSecrets } from './removed-secrets.js';

type Fields = Readonly<Record<string, unknown>>;

export type SealedFields =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The object that a write replaces, with its stored fields. */
export interface Replaced {
  readonly id: string;
  readonly fields: Fields;
}

/** Puts new secret values of drafts away, in the transaction that writes the draft, and leaves references behind. */
export class DraftSecrets {
  private readonly removed: RemovedSecrets;

  constructor(
    private readonly store: Pick<Store, 'secrets' | 'settings'>,
    private readonly registry: NodeRegistry,
  ) {
    this.removed = new RemovedSecrets(store.settings);
  }

  seal(writer: Writer, type: ObjectType, fields: Fields, before: Replaced | null): SealedFields {
    const seal: SealSecret = (value, previous) =>
      this.store.secrets.seal(writer, value, previous?.$secret ?? null);
    if (type.type === objectTypes.flow.type) return this.sealFlow(writer, fields, before, seal);
    const sealed = sealSecrets(type.schema, fields, before?.fields ?? null, seal);
    return sealed.ok ? { ok: true, fields: sealed.value as Fields } : sealed;
  }

  /** The object is gone: nothing of it can be undone. */
  forget(writer: Writer, type: ObjectType, id: string): void {
    if (type.type === objectTypes.flow.type) this.removed.forget(writer, id);
  }

  private sealFlow(writer: Writer, fields: Fields, before: Replaced | null, seal: SealSecret): SealedFields {
    const previous =
      before && this.removed.under(writer, before.id, before.fields['document'] as FlowDocument);
    const document = fields['document'] as FlowDocument;
    const sealed = sealFlowSecrets(this.registry, document, previous, seal, '/document');
    if (!sealed.ok) return sealed;
    if (before && previous) this.removed.remember(writer, before.id, previous, sealed.document);
    return { ok: true, fields: { ...fields, document: sealed.document } };
  }
}
