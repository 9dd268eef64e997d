import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@hookswitch/flow-model';
import type { Account, ApiToken, Page, PageRequest, Role, Session, Store } from '@hookswitch/store';
import { noteForAudit } from '../audit/audit-note.js';
import type { AuditObject } from '../audit/audit-note.js';
import { SETTINGS, STORE } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Settings } from '../settings/settings.js';
import { CommandLine } from './command-line.js';
import { csrfTokenOf, hashCredential, sameSecret } from './credentials.js';
import { KnownCredentials } from './known-credentials.js';
import { LoginThrottle } from './login-throttle.js';
import { hashPassword, verifyPassword } from './password.js';
import { permissionsOf, permissionsOfScopes } from './permissions.js';
import type { Principal } from './principal.js';
import { requireAsMuchAs, scopeOf } from './token-scope.js';
import type { WantedScope } from './token-scope.js';
import { readSessionCookie, SESSION_HOURS } from './session-cookie.js';

/** A hash that no password has: names that do not exist take as long as those that do. */
const NOBODY = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** The headers that say who asks. */
interface CredentialHeaders {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** A sign-in that succeeded. */
export interface SignedIn {
  readonly account: Account;
  /** The cookie's value. */
  readonly cookie: string;
  readonly csrf_token: string;
}

/** Who may come in: accounts with passwords, their sessions, and API tokens. */
@Injectable()
export class AccessService {
  private readonly throttle = new LoginThrottle();
  private readonly listeners: (() => void)[] = [];
  private readonly knownTokens = new KnownCredentials<ApiToken>();
  private readonly knownSessions = new KnownCredentials<{ session: Session; account: Account }>();

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CommandLine) private readonly commandLine: CommandLine,
  ) {}

  /** Who shows these headers: by token if there is one, else by cookie; `null` for a stranger. */
  async principalOf({ authorization, cookie }: CredentialHeaders): Promise<Principal | null> {
    if (authorization !== undefined) {
      const token = /^Bearer +(\S.{0,4095})$/i.exec(authorization)?.[1]?.trimEnd();
      return token === undefined ? null : this.byToken(token);
    }
    const session = readSessionCookie(cookie);
    return session === null ? null : this.bySession(session);
  }

  private async byToken(value: string): Promise<Principal | null> {
    const { apiToken } = this.settings;
    // Node reads header bytes as Latin-1; what was sent was UTF-8.
    if (apiToken !== null && sameSecret(Buffer.from(value, 'latin1').toString('utf8'), apiToken))
      return everything('token', 'HOOKSWITCH_API_TOKEN');
    if (this.commandLine.knows(value)) return everything('command_line', 'command line');
    const hash = hashCredential(value);
    let token = this.knownTokens.get(hash);
    if (token === undefined) {
      const { generation } = this.knownTokens;
      const found = await this.store.apiTokens.find(value);
      if (found === null) return null;
      token = this.knownTokens.remember(hash, found, generation);
    }
    const { id, name, role, scopes, expires_at } = token;
    if (expires_at !== null && Date.parse(expires_at) <= Date.now()) return null;
    if (this.knownTokens.isUseToNote(hash, Date.now()))
      this.store.committer.append(
        (writer) => this.store.apiTokens.touch(writer, id),
        () => undefined,
      );
    const permissions = role === null ? permissionsOfScopes(scopes ?? []) : permissionsOf(role);
    return { kind: 'token', id, name, account_id: null, role, permissions };
  }

  private async bySession(cookie: string): Promise<Principal | null> {
    const hash = hashCredential(cookie);
    let known = this.knownSessions.get(hash);
    if (known === undefined) {
      const { generation } = this.knownSessions;
      const session = await this.store.sessions.find(cookie);
      const account = session === null ? null : await this.store.accounts.get(session.account_id);
      if (session === null || account === null) return null;
      known = this.knownSessions.remember(hash, { session, account }, generation);
    }
    if (known.session.expires_at <= Date.now()) return null;
    const { id, username, role } = known.account;
    return {
      kind: 'session',
      id,
      name: username,
      account_id: id,
      role,
      permissions: permissionsOf(role),
    };
  }

  /**
   * Checks name and password and begins a session.
   * @param address where the try comes from: guesses are counted by name and address
   * @throws HttpProblem 401 when either is wrong, 429 after too many tries
   */
  async signIn(username: string, password: string, address: string): Promise<SignedIn> {
    this.begin(username, address);
    const account = await this.store.accounts.withUsername(username);
    const right = await verifyPassword(password, account?.password_hash ?? NOBODY);
    // What was typed for a name may be a password: only a name that there is goes into the log.
    const actor_name = account?.username ?? 'unknown name';
    noteForAudit({
      actor: { actor_type: 'account', actor_id: account?.id ?? null, actor_name },
      denied: !right,
    });
    if (account === null || !right) throw new HttpProblem(401, 'Not signed in', 'Name or password is wrong.');
    this.throttle.succeeded(username, address);
    const { id: cookie } = await this.store.write((writer) =>
      this.store.sessions.create(writer, account.id, SESSION_HOURS * 3_600_000),
    );
    return { account, cookie, csrf_token: csrfTokenOf(cookie) };
  }

  async signOut(cookie: string): Promise<void> {
    const hash = hashCredential(cookie);
    await this.store.write((writer) => this.store.sessions.delete(writer, hash));
    this.knownSessions.forget(({ session }) => session.id_hash === hash);
    this.changed();
  }

  /** Sets a new password after the old one was proved, and ends all sessions of the account. */
  async changePassword(id: Id, current: string, next: string, address: string): Promise<void> {
    const account = await this.account(id);
    this.begin(account.username, address);
    noteForAudit({ object: objectOf(account) });
    if (!(await verifyPassword(current, account.password_hash))) {
      noteForAudit({ denied: true });
      throw HttpProblem.invalid([
        { pointer: '/current_password', message: 'This is not the account’s password.' },
      ]);
    }
    this.throttle.succeeded(account.username, address);
    const password_hash = await hashPassword(next);
    await this.store.write((writer) => this.store.accounts.setPassword(writer, id, password_hash));
    this.forgetAccount(id);
  }

  /** @throws DuplicateError when the name is taken; HttpProblem 403 for a role that may do more than who asks */
  async createAccount(username: string, password: string, role: Role, by: Principal): Promise<Account> {
    requireAsMuchAs(role, by);
    noteForAudit({ detail: `role ${role}` });
    const password_hash = await hashPassword(password);
    return this.store.write((writer) =>
      this.store.accounts.insert(writer, { username, password_hash, role }),
    );
  }

  /**
   * Another role, another password, or both; either acts on open sessions and streams at once.
   * @throws LastAdminError when no admin would be left; HttpProblem 403 where the account may or should do more than who asks
   */
  async changeAccount(id: Id, role: Role, password: string | undefined, by: Principal): Promise<Account> {
    const before = await this.account(id);
    requireAsMuchAs(before.role, by);
    requireAsMuchAs(role, by);
    const password_hash = password === undefined ? null : await hashPassword(password);
    await this.store.write((writer) => {
      this.store.accounts.setRole(writer, id, role);
      if (password_hash !== null) this.store.accounts.setPassword(writer, id, password_hash);
    });
    this.forgetAccount(id);
    const changes = before.role === role ? [] : [{ pointer: '/role', old: before.role, new: role }];
    const secret = password === undefined ? undefined : 'with a new password';
    noteForAudit({ changes, ...(secret !== undefined && { detail: secret }) });
    return this.account(id);
  }

  /** @throws LastAdminError when no admin would be left; HttpProblem 403 where the account may do more than who asks */
  async deleteAccount(id: Id, by: Principal): Promise<void> {
    const account = await this.account(id);
    requireAsMuchAs(account.role, by);
    await this.store.write((writer) => this.store.accounts.delete(writer, id));
    this.forgetAccount(id);
    noteForAudit({ object: objectOf(account) });
  }

  /** Hears whenever somebody may do less or more than before: sessions and tokens that ended, roles that changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  accounts(page: PageRequest): Promise<Page<Account>> {
    return this.store.accounts.list(page);
  }

  /** @throws HttpProblem 404 */
  async account(id: Id): Promise<Account> {
    const account = await this.store.accounts.get(id);
    if (account === null) throw HttpProblem.notFound('account', id);
    return account;
  }

  tokens(page: PageRequest): Promise<Page<ApiToken>> {
    return this.store.apiTokens.list(page);
  }

  /** Makes a token. Its value is in this answer and nowhere else. */
  async createToken(
    wanted: { readonly name: string; readonly expires_at: string | null } & WantedScope,
    by: Principal,
  ): Promise<{ token: string; record: ApiToken }> {
    const { name, expires_at } = wanted;
    const scope = scopeOf(wanted, by);
    const rights = scope.role === null ? (scope.scopes ?? []).join(', ') : `role ${scope.role}`;
    noteForAudit({ detail: expires_at === null ? rights : `${rights}; until ${expires_at}` });
    return this.store.write((writer) =>
      this.store.apiTokens.create(writer, { name, expires_at, created_by: by.name, ...scope }),
    );
  }

  /** Ends a token at once. */
  async revokeToken(id: Id): Promise<void> {
    await this.store.write((writer) => this.store.apiTokens.revoke(writer, id));
    this.knownTokens.forget((token) => token.id === id);
    this.changed();
  }

  private forgetAccount(id: Id): void {
    this.knownSessions.forget(({ account }) => account.id === id);
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** @throws HttpProblem 429 */
  private begin(username: string, address: string): void {
    const seconds = this.throttle.begin(username, address);
    if (seconds === 0) return;
    throw new HttpProblem(429, 'Too many tries', `Wait ${seconds} s, then try again.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }
}

/** A token of the settings, or of this start: whoever holds it owns the data folder anyway. */
function everything(kind: Principal['kind'], name: string): Principal {
  return { kind, id: null, name, account_id: null, role: 'admin', permissions: permissionsOf('admin') };
}

function objectOf({ id, username }: Account): AuditObject {
  return { type: 'account', id, name: username };
}
