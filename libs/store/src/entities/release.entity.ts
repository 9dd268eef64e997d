import { EntitySchema } from 'typeorm';
import type { Change, Id } from '@hookswitch/flow-model';

/** What a release consists of, by hash: unchanged objects and flows are kept once for all releases. */
export interface ReleaseManifest {
  readonly objects: Readonly<Record<string, readonly string[]>>;
  readonly flows: Readonly<Record<Id, string>>;
}

/** A row of `releases`; `live` is 1 for one row at most. */
export interface ReleaseRow {
  readonly number: number;
  readonly hash: string;
  readonly note: string | null;
  readonly created_at: string;
  readonly created_by: string | null;
  readonly live: number;
  readonly changes: readonly Change[];
  readonly manifest: ReleaseManifest;
}

export const releaseEntity = new EntitySchema<ReleaseRow>({
  name: 'release',
  tableName: 'releases',
  columns: {
    number: { type: 'integer', primary: true },
    hash: { type: 'text' },
    note: { type: 'text', nullable: true },
    created_at: { type: 'text' },
    created_by: { type: 'text', nullable: true },
    live: { type: 'integer' },
    changes: { type: 'simple-json' },
    manifest: { type: 'simple-json' },
  },
});

/** A compiled flow or an authored object under its hash. */
export interface ReleaseContentRow {
  readonly hash: string;
  readonly kind: 'flow' | 'object';
  readonly body: unknown;
}

export const releaseContentEntity = new EntitySchema<ReleaseContentRow>({
  name: 'release_content',
  tableName: 'release_contents',
  columns: {
    hash: { type: 'text', primary: true },
    kind: { type: 'text', primary: true },
    body: { type: 'simple-json' },
  },
});
