import type { Id } from '@hookswitch/flow-model';

/** A person who signs in. */
export interface Account {
  readonly id: Id;
  readonly username: string;
  readonly password_hash: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A sign-in; the cookie's value is known only as its hash. */
export interface Session {
  readonly id_hash: string;
  readonly account_id: Id;
  readonly created_at: string;
  /** Milliseconds since the epoch. */
  readonly expires_at: number;
}

/** A token for the REST API; kept as a hash, shown once. */
export interface ApiToken {
  readonly id: Id;
  readonly name: string;
  readonly token_hash: string;
  /** Its last four characters, to tell tokens apart. */
  readonly hint: string;
  readonly created_at: string;
  readonly created_by: string | null;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

/** Where accounts, sessions and tokens are kept. Few in number: all are read at start and looked up in memory. */
export interface AccessStore {
  accounts(): Promise<readonly Account[]>;
  addAccount(account: Account): Promise<void>;
  /** Also ends the account's sessions. */
  setPassword(accountId: Id, passwordHash: string, at: string): Promise<void>;
  sessions(): Promise<readonly Session[]>;
  addSession(session: Session): Promise<void>;
  endSession(idHash: string): Promise<void>;
  /** Without the revoked ones. */
  apiTokens(): Promise<readonly ApiToken[]>;
  addApiToken(token: ApiToken): Promise<void>;
  revokeApiToken(id: Id, at: string): Promise<void>;
}
