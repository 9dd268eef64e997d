import type { Draft } from '@hookswitch/store';
import { findObjectType, objectTypes } from '@hookswitch/flow-model';
import type { Outcome, PromptFields } from '@hookswitch/flow-model';

/** Something that can be referred to. */
export interface Reference {
  readonly id: string;
  readonly num_id: number;
  readonly name: string;
  /** Users alone. */
  readonly extension?: unknown;
  /** Numbers alone. */
  readonly number?: unknown;
  readonly message_flow_id?: unknown;
  /** Prompts alone: `null` while nothing was uploaded. */
  readonly duration_ms?: unknown;
  /** The environment that it belongs to; missing for what belongs to none. */
  readonly environment_id?: string;
  /** Types that give outcomes to nodes which refer to them. */
  readonly outcomes?: readonly Outcome[];
}

/** Names and ids of all drafts, by object type, sorted by name. */
export function referencesOf(drafts: readonly Draft[]): Readonly<Record<string, readonly Reference[]>> {
  const byName = [...drafts].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return Object.fromEntries(
    Object.keys(objectTypes).map((type) => [
      type,
      byName.filter((draft) => draft.type === type).map(toReference),
    ]),
  );
}

function toReference({ type, id, num_id, name, body }: Draft): Reference {
  const outcomes = findObjectType(type)?.outcomes?.(body);
  return {
    id,
    num_id,
    name,
    ...(outcomes && { outcomes }),
    ...(typeof body['environment_id'] === 'string' && { environment_id: body['environment_id'] }),
    ...(type === 'user' && { extension: body['extension'] ?? null }),
    ...(type === 'number' && {
      number: body['number'] ?? null,
      message_flow_id: body['message_flow_id'] ?? null,
    }),
    ...(type === 'prompt' && {
      duration_ms: (body['audio'] as PromptFields['audio'] | undefined)?.duration_ms ?? null,
    }),
  };
}
