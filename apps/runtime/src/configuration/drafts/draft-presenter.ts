import { isStoredSecret, maskSecrets } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType } from '@hookswitch/flow-model';
import type { Draft } from '@hookswitch/store';
import type { WebhookSwitches } from '../webhook-switches.js';
import { newestShape } from './newest-shape.js';

/** A configuration object on the wire: its fields flat, secrets as hints, what the server adds around them. */
export type DraftResource = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly num_id: number;
  readonly created_at: string;
  readonly updated_at: string;
};

/** Members that the server adds. A client may send them back with the rest; they change nothing. */
const READ_ONLY_MEMBERS: ReadonlySet<string> = new Set(['id', 'num_id', 'created_at', 'updated_at', 'state']);

/** What somebody may write of an object that was read: without what the server says of it. */
export function withoutReadOnly(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !READ_ONLY_MEMBERS.has(key)));
}

/** Gives drafts their wire form. */
export class DraftPresenter {
  constructor(
    private readonly switches: WebhookSwitches,
    private readonly registry: NodeRegistry,
    private readonly laneOf: (webhookId: string) => unknown = () => null,
  ) {}

  resource(type: ObjectType, draft: Draft): DraftResource {
    return {
      id: draft.id,
      num_id: draft.num_id,
      ...maskSecrets(newestShape(type, type.toFields(draft.name, draft.body), this.registry)),
      created_at: draft.created_at,
      updated_at: draft.updated_at,
      ...(type.type === 'webhook' && this.operating(draft)),
    };
  }

  /** A webhook's operating state acts at once, past Apply: it is shown with the draft, and is none of it. */
  private operating(draft: Draft): Readonly<Record<string, unknown>> {
    const secret = draft.body['secret'];
    const hint = isStoredSecret(secret) ? this.switches.rotatedHint(draft.id, secret.version) : null;
    return {
      ...(hint !== null && { secret: { secret: true, hint } }),
      state: { ...this.switches.get(draft.id), lane: this.laneOf(draft.id) },
    };
  }
}
