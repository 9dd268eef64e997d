import type { DataSource } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { sessionEntity } from '../entities/account.entity.js';
import type { Session } from '../entities/account.entity.js';
import { hashToken, newToken } from './token-hash.js';

/** Sign-ins. The value in the cookie is given once and kept only as a hash: a copy of the file signs nobody in. */
export class SessionRepository {
  readonly #reader: DataSource;
  readonly #now: () => number;

  constructor(reader: DataSource, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  /** The session of a cookie's value, unless it has expired. */
  async find(id: string): Promise<Session | null> {
    const session = await this.#reader.getRepository(sessionEntity).findOneBy({ id_hash: hashToken(id) });
    return session !== null && session.expires_at > this.#now() ? session : null;
  }

  /** A new session; the returned value goes into the cookie. `ttlMs`: milliseconds that it is valid. */
  create(writer: Writer, accountId: Id, ttlMs: number): { readonly id: string; readonly session: Session } {
    const id = newToken();
    const now = this.#now();
    const session: Session = {
      id_hash: hashToken(id),
      account_id: accountId,
      created_at: new Date(now).toISOString(),
      expires_at: now + ttlMs,
    };
    writer.run(
      'INSERT INTO sessions (id_hash, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)',
      session.id_hash,
      session.account_id,
      session.created_at,
      session.expires_at,
    );
    return { id, session };
  }

  /** Keeps a session that is in use from expiring. */
  extend(writer: Writer, idHash: string, ttlMs: number): void {
    writer.run('UPDATE sessions SET expires_at = ? WHERE id_hash = ?', this.#now() + ttlMs, idHash);
  }

  /** Signs out. */
  delete(writer: Writer, idHash: string): void {
    writer.run('DELETE FROM sessions WHERE id_hash = ?', idHash);
  }
}
