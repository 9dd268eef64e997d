import type { Id } from '@hookswitch/flow-model';
import type { NamedObject, Surroundings } from '../dialects/surroundings.js';

/** A live configuration for tests: what was put into it. */
export class TestSurroundings implements Surroundings {
  readonly installation = { id: '01937a00-0000-7000-8000-000000000001', num_id: 1 };
  readonly #objects = new Map<string, NamedObject>();
  readonly #parties = new Map<string, NamedObject & { readonly type: 'user' | 'number' }>();

  put(type: string, object: NamedObject): this {
    this.#objects.set(`${type}/${object.id}`, object);
    const { body } = object;
    if (type === 'user') this.#parties.set(String(body['extension']), { ...object, type });
    if (type === 'number') this.#parties.set(String(body['number']), { ...object, type });
    return this;
  }

  object(type: string, id: Id): NamedObject | undefined {
    return this.#objects.get(`${type}/${id}`);
  }

  party(number: string): (NamedObject & { readonly type: 'user' | 'number' }) | undefined {
    return this.#parties.get(number);
  }

  environment(id: Id | null): { id: Id | null; name: string; time_zone: string } {
    const found = id === null ? undefined : this.object('environment', id);
    if (found === undefined) return { id: null, name: '', time_zone: 'UTC' };
    return { id: found.id, name: found.name, time_zone: String(found.body['time_zone']) };
  }

  recordingUrl(id: Id): string {
    return `https://pbx.example/api/v1/recordings/${id}/file`;
  }

  voicemailUrl(id: Id): string {
    return `https://pbx.example/api/v1/voicemails/${id}/audio`;
  }
}
