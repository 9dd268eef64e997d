import { objectTypes } from '@hookswitch/flow-model';
import type { ObjectType, ObjectTypeName, ReleaseObject } from '@hookswitch/flow-model';
import type { ApplyService, ObjectKey } from '../../configuration/apply/apply.service.js';
import type { DraftResource } from '../../configuration/drafts/draft-presenter.js';
import type { DraftService } from '../../configuration/drafts/draft.service.js';
import type { LiveConfiguration } from '../../configuration/live/live-configuration.js';
import { HttpProblem } from '../../http/http-problem.js';

const NOTE = 'By the VoIPBIN-compatible API';

type Fields = Readonly<Record<string, unknown>>;

/** What is written in one request. Each write refuses what it may not do before it does anything. */
export interface Pen {
  /** @returns its id @throws HttpProblem 400 */
  create(type: ObjectTypeName, fields: Fields): Promise<string>;
  /** Changes some fields. @throws HttpProblem 400, 404, 409 while the editor holds changes of it that are not live */
  change(type: ObjectTypeName, id: string, fields: (now: DraftResource) => Fields): Promise<void>;
  /** @throws HttpProblem 404, 409 as above, or while something else refers to it */
  remove(type: ObjectTypeName, id: string): Promise<void>;
}

/**
 * Writes of configuration in VoIPBIN's way: there is no Apply there, so that what a request writes becomes live at once, as a
 * release of what is live and these objects. What else was drafted stays a draft; what is refused leaves nothing behind.
 */
export class LiveWrites {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly drafts: Pick<DraftService, 'create' | 'get' | 'replace' | 'remove'>,
    private readonly apply: Pick<ApplyService, 'applyOnly' | 'discard' | 'isChanged'>,
    private readonly live: Pick<LiveConfiguration, 'current'>,
  ) {}

  /** The live objects of a type. */
  all(type: ObjectTypeName): readonly ReleaseObject[] {
    return this.live.current()?.content.objects[type] ?? [];
  }

  /** @throws HttpProblem 404 */
  find(type: ObjectTypeName, id: string): ReleaseObject {
    const found = this.all(type).find((object) => object.id === id);
    if (found === undefined) throw HttpProblem.notFound(objectTypes[type].title.toLowerCase(), id);
    return found;
  }

  /** The draft of what is live, with when it was written last; `undefined` when it has none any more. */
  async draft(type: ObjectTypeName, id: string): Promise<DraftResource | undefined> {
    const found = await this.drafts.get(typeOf(type), id).catch((error: unknown) => {
      if (error instanceof HttpProblem && error.status === 404) return undefined;
      throw error;
    });
    return found?.resource;
  }

  /**
   * Makes live what `work` writes, all of it at once. One request after the other: what another one has drafted and not yet
   * made live would look like a change of the editor.
   * @param by who asks @throws HttpProblem of the writes, and 422 with `problems` where Apply would not take it
   */
  together<T>(by: string, work: (pen: Pen) => Promise<T>): Promise<T> {
    const result = this.last.then(() => this.releaseOf(by, work));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async releaseOf<T>(by: string, work: (pen: Pen) => Promise<T>): Promise<T> {
    const written: ObjectKey[] = [];
    try {
      const result = await work(this.pen(written));
      await this.apply.applyOnly(written, { note: NOTE, created_by: by });
      return result;
    } catch (error) {
      if (written.length > 0) await this.apply.discard(written);
      throw error;
    }
  }

  private pen(written: ObjectKey[]): Pen {
    return {
      create: async (type, fields) => {
        const { resource } = await this.drafts.create(typeOf(type), fields);
        written.push({ type, id: resource.id });
        return resource.id;
      },
      change: async (type, id, fields) => {
        await this.writable(type, id, written);
        const { resource, etag } = await this.drafts.get(typeOf(type), id);
        await this.drafts.replace(typeOf(type), id, { ...resource, ...fields(resource) }, etag);
        written.push({ type, id });
      },
      remove: async (type, id) => {
        await this.writable(type, id, written);
        const { etag } = await this.drafts.get(typeOf(type), id);
        await this.drafts.remove(typeOf(type), id, etag);
        written.push({ type, id });
      },
    };
  }

  /** Nobody could tell whether half-done changes of the editor are to become live with this one. */
  private async writable(type: ObjectTypeName, id: string, written: readonly ObjectKey[]): Promise<void> {
    const { name } = this.find(type, id);
    if (written.some((key) => key.type === type && key.id === id)) return;
    if (!(await this.apply.isChanged({ type, id }))) return;
    const title = objectTypes[type].title.toLowerCase();
    throw HttpProblem.conflict(
      `The ${title} ${JSON.stringify(name)} has changes in the editor that are not live. Apply or discard them first.`,
    );
  }
}

function typeOf(type: ObjectTypeName): ObjectType {
  return objectTypes[type] as unknown as ObjectType;
}
