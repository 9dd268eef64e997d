import { EntitySchema } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';

/** What an account may do, from least to most; which rights each has is the runtime's. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A person who signs in. */
export interface Account {
  readonly id: Id;
  /** Unique, compared without case. */
  readonly username: string;
  /** As the password hasher wrote it, salt and parameters included; never shown. */
  readonly password_hash: string;
  readonly role: Role;
  readonly created_at: string;
  readonly updated_at: string;
}

export const accountEntity = new EntitySchema<Account>({
  name: 'account',
  tableName: 'accounts',
  columns: {
    id: { type: 'text', primary: true },
    username: { type: 'text' },
    password_hash: { type: 'text' },
    role: { type: 'text' },
    created_at: { type: 'text' },
    updated_at: { type: 'text' },
  },
});

/** A sign-in. The cookie's value is known only as its hash. */
export interface Session {
  readonly id_hash: string;
  readonly account_id: Id;
  readonly created_at: string;
  /** Milliseconds since the epoch. */
  readonly expires_at: number;
}

export const sessionEntity = new EntitySchema<Session>({
  name: 'session',
  tableName: 'sessions',
  columns: {
    id_hash: { type: 'text', primary: true },
    account_id: { type: 'text' },
    created_at: { type: 'text' },
    expires_at: { type: 'integer' },
  },
});

/** A token for the REST API. Its value is shown once and kept only as a hash. */
export interface ApiToken {
  readonly id: Id;
  readonly name: string;
  readonly token_hash: string;
  /** Last four characters, to tell tokens apart. */
  readonly hint: string;
  readonly created_at: string;
  readonly created_by: string | null;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
  /** What it may do: all that this role may. `null`: what `scopes` say. */
  readonly role: Role | null;
  /** Names of permissions; `null` with a role. */
  readonly scopes: readonly string[] | null;
  /** When it ceases to be valid; `null`: never. */
  readonly expires_at: string | null;
}

export const apiTokenEntity = new EntitySchema<ApiToken>({
  name: 'api_token',
  tableName: 'api_tokens',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    token_hash: { type: 'text' },
    hint: { type: 'text' },
    created_at: { type: 'text' },
    created_by: { type: 'text', nullable: true },
    last_used_at: { type: 'text', nullable: true },
    revoked_at: { type: 'text', nullable: true },
    role: { type: 'text', nullable: true },
    scopes: { type: 'simple-json', nullable: true },
    expires_at: { type: 'text', nullable: true },
  },
});
