import type { EnvironmentFields, Id, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import type { Installation, NamedObject, Surroundings } from '@hookswitch/webhooks';
import { environmentOf } from './environment-of.js';

type Party = NamedObject & { readonly type: 'user' | 'number' };

const NOWHERE = { id: null, name: '', time_zone: 'UTC' } as const;

/** The objects of a release as dialects ask for them: indexes, built once when the first of them is asked for. */
export class LiveSurroundings implements Surroundings {
  readonly #byType = new Map<string, ReadonlyMap<Id, ReleaseObject>>();
  #parties: ReadonlyMap<string, Party> | null = null;

  constructor(
    readonly installation: Installation,
    private readonly objects: ReleaseContent['objects'],
    /** Where this runtime is reached from outside, without a slash at the end. */
    private readonly origin: () => string,
  ) {}

  object(type: string, id: Id): NamedObject | undefined {
    let index = this.#byType.get(type);
    if (index === undefined) {
      index = new Map((this.objects[type] ?? []).map((object) => [object.id, object]));
      this.#byType.set(type, index);
    }
    return index.get(id);
  }

  party(number: string): Party | undefined {
    this.#parties ??= new Map([
      ...(this.objects['number'] ?? []).map(asParty('number', 'number')),
      ...(this.objects['user'] ?? []).map(asParty('user', 'extension')),
    ]);
    return this.#parties.get(number);
  }

  environment(id: Id | null): { id: Id | null; name: string; time_zone: string } {
    const found = environmentOf(this.objects, id);
    if (found === undefined) return NOWHERE;
    const { name, body } = found;
    return { id: found.id, name, time_zone: (body as unknown as EnvironmentFields).time_zone };
  }

  recordingUrl(id: Id): string {
    return `${this.origin()}/api/v1/recordings/${id}/file`;
  }

  voicemailUrl(id: Id): string {
    return `${this.origin()}/api/v1/voicemails/${id}/audio`;
  }
}

function asParty(
  type: Party['type'],
  field: 'number' | 'extension',
): (object: ReleaseObject) => [string, Party] {
  return ({ id, num_id, name, body }) => [String(body[field]), { type, id, num_id, name, body }];
}
