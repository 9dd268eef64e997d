import type { AccessStore, Account, ApiToken, Session } from './access-store.js';

/** Keeps nothing beyond its own life. */
export function memoryAccessStore(): AccessStore {
  const accounts = new Map<string, Account>();
  const sessions = new Map<string, Session>();
  const tokens = new Map<string, ApiToken>();
  const done = Promise.resolve();
  return {
    accounts: () => Promise.resolve([...accounts.values()]),
    addAccount: (account) => (accounts.set(account.id, account), done),
    setPassword: (id, password_hash, updated_at) => {
      const account = accounts.get(id);
      if (account) accounts.set(id, { ...account, password_hash, updated_at });
      for (const session of sessions.values())
        if (session.account_id === id) sessions.delete(session.id_hash);
      return done;
    },
    sessions: () => Promise.resolve([...sessions.values()]),
    addSession: (session) => (sessions.set(session.id_hash, session), done),
    endSession: (idHash) => (sessions.delete(idHash), done),
    apiTokens: () => Promise.resolve([...tokens.values()]),
    addApiToken: (token) => (tokens.set(token.id, token), done),
    revokeApiToken: (id) => (tokens.delete(id), done),
  };
}
