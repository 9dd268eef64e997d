import type { DataSource } from 'typeorm';
import { newId } from '@hookswitch/flow-model';
import type { Id, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { draftEntity } from '../entities/draft.entity.js';
import type { Draft } from '../entities/draft.entity.js';
import { NotFoundError, StaleEtagError } from '../errors.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { nextNumber, NUM_ID } from './setting.repository.js';

const ETAG = 'last_draft_etag';

/** A draft to be; number and etag are given by the store. */
export interface NewDraft {
  readonly type: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Chosen by the caller when it must be known before; else a new one. */
  readonly id?: Id;
}

type DraftColumns = Omit<Draft, 'body'> & { readonly body: string };

/** Configuration objects as the admin edits them. Lists are ordered by name. */
export class DraftRepository {
  readonly #reader: DataSource;
  readonly #now: () => number;

  constructor(reader: DataSource, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  /**
   * One page of a type; `search` selects names that contain it; A–Z match a–z. `environment_id` selects what belongs
   * there; `null`: what belongs to none.
   */
  async list(
    type: string,
    request: PageRequest & { readonly search?: string; readonly environment_id?: Id | null } = {},
  ): Promise<Page<Draft>> {
    const list = `drafts.${type}`;
    const { size, after } = readPage(list, 2, request);
    const query = this.#reader
      .getRepository(draftEntity)
      .createQueryBuilder('draft')
      .where('draft.type = :type', { type })
      .orderBy('draft.name COLLATE NOCASE')
      .addOrderBy('draft.id')
      .limit(size + 1);
    if (request.search) {
      query.andWhere(`draft.name LIKE :search ESCAPE '\\'`, { search: `%${escapeLike(request.search)}%` });
    }
    if (request.environment_id !== undefined) {
      query.andWhere(`json_extract(draft.body, '$.environment_id') IS :environment`, {
        environment: request.environment_id,
      });
    }
    if (after) {
      query.andWhere('(draft.name COLLATE NOCASE, draft.id) > (:name, :id)', {
        name: after[0],
        id: after[1],
      });
    }
    return makePage(
      list,
      size,
      await query.getMany(),
      (draft) => [draft.name, draft.id],
      (draft) => draft,
    );
  }

  async get(type: string, id: Id): Promise<Draft | null> {
    return this.#reader.getRepository(draftEntity).findOneBy({ type, id });
  }

  /** Everything, for the compiler: with the revision that it was read at. */
  async all(): Promise<{ readonly revision: number; readonly drafts: readonly Draft[] }> {
    // The revision comes first: a draft that changes in between makes it stale, never silently new.
    const revision = await this.currentRevision();
    const drafts = await this.#reader.getRepository(draftEntity).find({ order: { type: 'ASC', id: 'ASC' } });
    return { revision, drafts };
  }

  /** The revision now, for readers who keep what they made of all drafts. */
  async currentRevision(): Promise<number> {
    const [row] = await this.#reader.query<{ value: string }[]>(
      `SELECT value FROM settings WHERE key = '${ETAG}'`,
    );
    return Number(row?.value ?? 0);
  }

  /** Rises with every change of any draft. Apply compares it to see that what was compiled is still what stands there. */
  revision(writer: Writer): number {
    const row = writer.get<{ value: string }>('SELECT value FROM settings WHERE key = ?', ETAG);
    return Number(row?.value ?? 0);
  }

  /** The draft as this transaction sees it. */
  read(writer: Writer, type: string, id: Id): Draft | null {
    const row = writer.get<DraftColumns>('SELECT * FROM drafts WHERE type = ? AND id = ?', type, id);
    return row === undefined ? null : { ...row, body: JSON.parse(row.body) as Draft['body'] };
  }

  /** Every draft as this transaction sees it. */
  allNow(writer: Writer): readonly Draft[] {
    const rows = writer.all<DraftColumns>('SELECT * FROM drafts ORDER BY type, id');
    return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as Draft['body'] }));
  }

  insert(writer: Writer, draft: NewDraft): Draft {
    const id = draft.id ?? newId();
    return this.#put(writer, draft.type, { ...draft, id, num_id: nextNumber(writer, NUM_ID) }, null);
  }

  /** Full replacement of name and body. @throws {StaleEtagError} when `etag` is not the current one. */
  replace(
    writer: Writer,
    change: {
      readonly type: string;
      readonly id: Id;
      readonly etag: number;
      readonly name: string;
      readonly body: Draft['body'];
    },
  ): Draft {
    const old = this.#expect(writer, change.type, change.id, change.etag);
    return this.#put(writer, change.type, { ...change, num_id: old.num_id }, old);
  }

  /** @throws {StaleEtagError} when `etag` is not the current one. */
  delete(writer: Writer, type: string, id: Id, etag: number): Draft {
    const old = this.#expect(writer, type, id, etag);
    this.#remove(writer, type, id);
    return old;
  }

  /**
   * Takes drafts back to what `live` holds: all of them, or those in `only`. Objects that live has and the drafts lost
   * come back under their old ids and numbers; those that live never had go. Returns how many drafts changed.
   */
  discard(
    writer: Writer,
    live: ReleaseContent['objects'],
    only: readonly { readonly type: string; readonly id: Id }[] | null = null,
  ): number {
    const wanted = new Map<string, { type: string; object: ReleaseObject }>();
    for (const [type, objects] of Object.entries(live)) {
      for (const object of objects) wanted.set(`${type}/${object.id}`, { type, object });
    }
    const present = writer.all<{ type: string; id: Id }>('SELECT type, id FROM drafts');
    const candidates = new Set(
      only === null
        ? [...wanted.keys(), ...present.map(({ type, id }) => `${type}/${id}`)]
        : only.map(({ type, id }) => `${type}/${id}`),
    );
    let changed = 0;
    for (const key of candidates) {
      const [type = '', id = ''] = key.split('/');
      if (this.#takeBack(writer, type, id, wanted.get(key)?.object ?? null)) changed += 1;
    }
    return changed;
  }

  #takeBack(writer: Writer, type: string, id: Id, object: ReleaseObject | null): boolean {
    const old = this.read(writer, type, id);
    if (object === null) return old !== null && this.#remove(writer, type, id);
    if (
      old !== null &&
      old.name === object.name &&
      JSON.stringify(old.body) === JSON.stringify(object.body)
    ) {
      return false;
    }
    this.#put(writer, type, object, old);
    return true;
  }

  #put(
    writer: Writer,
    type: string,
    object: Pick<Draft, 'id' | 'num_id' | 'name' | 'body'>,
    old: Draft | null,
  ): Draft {
    const { id, num_id, name, body } = object;
    const now = new Date(this.#now()).toISOString();
    const etag = nextNumber(writer, ETAG);
    const draft: Draft = {
      type,
      id,
      num_id,
      name,
      body,
      etag,
      created_at: old?.created_at ?? now,
      updated_at: now,
    };
    writer.run(
      `INSERT INTO drafts (type, id, num_id, name, body, etag, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (type, id) DO UPDATE SET num_id = excluded.num_id,
        name = excluded.name, body = excluded.body, etag = excluded.etag, updated_at = excluded.updated_at`,
      type,
      id,
      num_id,
      name,
      JSON.stringify(body),
      etag,
      draft.created_at,
      now,
    );
    return draft;
  }

  #remove(writer: Writer, type: string, id: Id): boolean {
    nextNumber(writer, ETAG);
    return writer.run('DELETE FROM drafts WHERE type = ? AND id = ?', type, id) > 0;
  }

  #expect(writer: Writer, type: string, id: Id, etag: number): Draft {
    const old = this.read(writer, type, id);
    if (old === null) throw new NotFoundError(type, id);
    if (old.etag !== etag) throw new StaleEtagError(etag, old.etag);
    return old;
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
