import type { DataSource } from 'typeorm';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { apiTokenEntity } from '../entities/account.entity.js';
import type { ApiToken } from '../entities/account.entity.js';
import { NotFoundError } from '../errors.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { hashToken, newToken } from './token-hash.js';

const LIST = 'api_tokens';
/** What a new token is. */
export type NewApiToken = Pick<ApiToken, 'name' | 'created_by' | 'role' | 'scopes' | 'expires_at'>;

/** Tells people and secret scanners what they have found. */
const PREFIX = 'hsw_';

/** Tokens for the REST API, newest first. */
export class ApiTokenRepository {
  readonly #reader: DataSource;
  readonly #now: () => number;

  constructor(reader: DataSource, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  /** Those that are not revoked. */
  async list(request: PageRequest = {}): Promise<Page<ApiToken>> {
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#reader
      .getRepository(apiTokenEntity)
      .createQueryBuilder('token')
      .where('token.revoked_at IS NULL')
      .orderBy('token.id', 'DESC')
      .limit(size + 1);
    if (after) query.andWhere('token.id < :id', { id: after[0] });
    return makePage(
      LIST,
      size,
      await query.getMany(),
      (token) => [token.id],
      (token) => token,
    );
  }

  /** The token of this value, unless it was revoked. It may have expired. */
  async find(token: string): Promise<ApiToken | null> {
    const row = await this.#reader.getRepository(apiTokenEntity).findOneBy({ token_hash: hashToken(token) });
    return row !== null && row.revoked_at === null ? row : null;
  }

  /** A new token. Its value is in the answer and nowhere else. */
  create(writer: Writer, wanted: NewApiToken): { readonly token: string; readonly record: ApiToken } {
    const token = PREFIX + newToken();
    const { name, created_by, role, scopes, expires_at } = wanted;
    const record: ApiToken = {
      id: newId(),
      name,
      token_hash: hashToken(token),
      hint: `…${token.slice(-4)}`,
      created_at: new Date(this.#now()).toISOString(),
      created_by,
      last_used_at: null,
      revoked_at: null,
      role,
      scopes,
      expires_at,
    };
    writer.run(
      `INSERT INTO api_tokens (id, name, token_hash, hint, created_at, created_by, role, scopes, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      record.id,
      name,
      record.token_hash,
      record.hint,
      record.created_at,
      created_by,
      role,
      scopes === null ? null : JSON.stringify(scopes),
      expires_at,
    );
    return { token, record };
  }

  /** Notes the use. Callers do so at most once a minute, to keep reads from becoming writes. */
  touch(writer: Writer, id: Id): void {
    writer.run(
      'UPDATE api_tokens SET last_used_at = ? WHERE id = ?',
      new Date(this.#now()).toISOString(),
      id,
    );
  }

  revoke(writer: Writer, id: Id): void {
    const now = new Date(this.#now()).toISOString();
    const changed = writer.run(
      'UPDATE api_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
      now,
      id,
    );
    if (changed === 0) throw new NotFoundError('API token', id);
  }
}
