import type { DataSource } from 'typeorm';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { sqliteCode } from '../database/sqlite-code.js';
import { accountEntity } from '../entities/account.entity.js';
import type { Account, Role } from '../entities/account.entity.js';
import { DuplicateError, LastAdminError, NotFoundError } from '../errors.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';

const LIST = 'accounts';

/** People who sign in. */
export class AccountRepository {
  readonly #reader: DataSource;
  readonly #now: () => number;

  constructor(reader: DataSource, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  async list(request: PageRequest = {}): Promise<Page<Account>> {
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#reader
      .getRepository(accountEntity)
      .createQueryBuilder('account')
      .orderBy('account.id')
      .limit(size + 1);
    if (after) query.where('account.id > :id', { id: after[0] });
    return makePage(
      LIST,
      size,
      await query.getMany(),
      (account) => [account.id],
      (account) => account,
    );
  }

  async get(id: Id): Promise<Account | null> {
    return this.#reader.getRepository(accountEntity).findOneBy({ id });
  }

  /** Upper and lower case are the same. */
  async withUsername(username: string): Promise<Account | null> {
    return this.#reader.getRepository(accountEntity).findOneBy({ username });
  }

  async count(): Promise<number> {
    return this.#reader.getRepository(accountEntity).count();
  }

  /** Accounts that may do everything. */
  async countAdmins(): Promise<number> {
    return this.#reader.getRepository(accountEntity).countBy({ role: 'admin' });
  }

  /** @throws {DuplicateError} when the username is taken. */
  insert(
    writer: Writer,
    account: { readonly username: string; readonly password_hash: string; readonly role: Role },
  ): Account {
    const { username, password_hash, role } = account;
    const now = new Date(this.#now()).toISOString();
    const row: Account = { id: newId(), username, password_hash, role, created_at: now, updated_at: now };
    try {
      writer.run(
        `INSERT INTO accounts (id, username, password_hash, role, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
        row.id,
        username,
        password_hash,
        role,
        now,
        now,
      );
    } catch (error) {
      if (sqliteCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') {
        throw new DuplicateError('username', `The username ${username} is taken. Choose another one.`);
      }
      throw error;
    }
    return row;
  }

  /** A new password signs the account out everywhere. */
  setPassword(writer: Writer, id: Id, passwordHash: string): void {
    const now = new Date(this.#now()).toISOString();
    const changed = writer.run(
      'UPDATE accounts SET password_hash = ?, updated_at = ? WHERE id = ?',
      passwordHash,
      now,
      id,
    );
    if (changed === 0) throw new NotFoundError('account', id);
    writer.run('DELETE FROM sessions WHERE account_id = ?', id);
  }

  /**
   * Another role; open sessions have it from their next request on.
   * @throws {LastAdminError} when no admin would be left
   */
  setRole(writer: Writer, id: Id, role: Role): void {
    if (role !== 'admin') requireOtherAdmin(writer, id);
    const now = new Date(this.#now()).toISOString();
    const changed = writer.run('UPDATE accounts SET role = ?, updated_at = ? WHERE id = ?', role, now, id);
    if (changed === 0) throw new NotFoundError('account', id);
  }

  /**
   * Its sessions go with it.
   * @throws {LastAdminError} when no admin would be left
   */
  delete(writer: Writer, id: Id): void {
    requireOtherAdmin(writer, id);
    if (writer.run('DELETE FROM accounts WHERE id = ?', id) === 0) throw new NotFoundError('account', id);
  }
}

/** Inside the transaction: of two requests at once that each take one of the last two, the second is refused. */
function requireOtherAdmin(writer: Writer, id: Id): void {
  const admins = writer.all<{ id: Id }>(`SELECT id FROM accounts WHERE role = 'admin' LIMIT 2`);
  if (admins.length === 1 && admins[0]?.id === id) throw new LastAdminError();
}
