import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { ACCESS_STORE, SETTINGS } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Settings } from '../settings/settings.js';
import type { AccessStore, Account, ApiToken, Session } from './access-store.js';
import { csrfTokenOf, hashCredential, newCredential, sameSecret } from './credentials.js';
import { LoginThrottle } from './login-throttle.js';
import { hashPassword, verifyPassword } from './password.js';
import type { Principal } from './principal.js';
import { SESSION_HOURS } from './session-cookie.js';

/** A hash that no password has: names that do not exist take as long as those that do. */
const NOBODY = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`;

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
  readonly throttle = new LoginThrottle();
  private readonly accounts = new Map<Id, Account>();
  private readonly sessions = new Map<string, Session>();
  private readonly tokens = new Map<string, ApiToken>();

  constructor(
    @Inject(ACCESS_STORE) private readonly store: AccessStore,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'apiToken'>,
  ) {}

  /** Reads what is known. Called by Nest before the first request. */
  async onModuleInit(): Promise<void> {
    for (const account of await this.store.accounts()) this.accounts.set(account.id, account);
    for (const session of await this.store.sessions()) this.sessions.set(session.id_hash, session);
    for (const token of await this.store.apiTokens()) this.tokens.set(token.token_hash, token);
  }

  byToken(token: string): Principal | null {
    const { apiToken } = this.settings;
    if (apiToken !== null && sameSecret(token, apiToken))
      return { kind: 'token', name: 'HOOKSWITCH_API_TOKEN', account_id: null };
    const known = this.tokens.get(hashCredential(token));
    return known === undefined ? null : { kind: 'token', name: known.name, account_id: null };
  }

  bySession(cookie: string): Principal | null {
    const session = this.sessions.get(hashCredential(cookie));
    if (session === undefined || session.expires_at <= Date.now()) return null;
    const account = this.accounts.get(session.account_id);
    return account === undefined ? null : { kind: 'session', name: account.username, account_id: account.id };
  }

  /**
   * Checks name and password and begins a session.
   * @param address where the try comes from: guesses are counted by name and address
   * @throws HttpProblem 401 when either is wrong, 429 after too many tries
   */
  async signIn(username: string, password: string, address: string): Promise<SignedIn> {
    const wait = this.throttle.begin(username, address);
    if (wait > 0) throw tooMany(wait);
    const account = [...this.accounts.values()].find(
      (known) => known.username.toLowerCase() === username.toLowerCase(),
    );
    const right = await verifyPassword(password, account?.password_hash ?? NOBODY);
    if (account === undefined || !right)
      throw new HttpProblem(401, 'Not signed in', 'Name or password is wrong.');
    this.throttle.succeeded(username, address);
    return this.begin(account);
  }

  async signOut(cookie: string): Promise<void> {
    const idHash = hashCredential(cookie);
    if (!this.sessions.delete(idHash)) return;
    await this.store.endSession(idHash);
  }

  listAccounts(): readonly Account[] {
    return [...this.accounts.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Sets a new password after the old one was proved, and ends all sessions of the account. */
  async changePassword(id: Id, current: string, next: string, address: string): Promise<void> {
    const account = this.accounts.get(id);
    if (account === undefined) throw HttpProblem.notFound('account', id);
    const wait = this.throttle.begin(account.username, address);
    if (wait > 0) throw tooMany(wait);
    if (!(await verifyPassword(current, account.password_hash)))
      throw HttpProblem.invalid([
        { pointer: '/current_password', message: 'This is not the account’s password.' },
      ]);
    this.throttle.succeeded(account.username, address);
    const changed = { ...account, password_hash: await hashPassword(next), updated_at: now() };
    await this.store.setPassword(id, changed.password_hash, changed.updated_at);
    this.accounts.set(id, changed);
    for (const session of this.sessions.values())
      if (session.account_id === id) this.sessions.delete(session.id_hash);
  }

  listTokens(): readonly ApiToken[] {
    return [...this.tokens.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Makes a token. Its value is in this answer and nowhere else. */
  async createToken(name: string, by: Principal): Promise<{ token: ApiToken; value: string }> {
    const value = newCredential('hs_token');
    const token: ApiToken = {
      id: newId(),
      name,
      token_hash: hashCredential(value),
      hint: `…${value.slice(-4)}`,
      created_at: now(),
      created_by: by.name,
      last_used_at: null,
      revoked_at: null,
    };
    await this.store.addApiToken(token);
    this.tokens.set(token.token_hash, token);
    return { token, value };
  }

  /** Ends a token at once. @throws HttpProblem 404 */
  async revokeToken(id: Id): Promise<void> {
    const token = this.listTokens().find((known) => known.id === id);
    if (token === undefined) throw HttpProblem.notFound('API token', id);
    this.tokens.delete(token.token_hash);
    await this.store.revokeApiToken(id, now());
  }

  private async begin(account: Account): Promise<SignedIn> {
    for (const session of this.sessions.values())
      if (session.expires_at <= Date.now()) this.sessions.delete(session.id_hash);
    const cookie = newCredential('hs_session');
    const session: Session = {
      id_hash: hashCredential(cookie),
      account_id: account.id,
      created_at: now(),
      expires_at: Date.now() + SESSION_HOURS * 3_600_000,
    };
    await this.store.addSession(session);
    this.sessions.set(session.id_hash, session);
    return { account, cookie, csrf_token: csrfTokenOf(cookie) };
  }
}

function now(): string {
  return new Date().toISOString();
}

function tooMany(seconds: number): HttpProblem {
  return new HttpProblem(429, 'Too many tries', `Wait ${seconds} s, then try again.`, {
    headers: { 'retry-after': String(seconds) },
  });
}
