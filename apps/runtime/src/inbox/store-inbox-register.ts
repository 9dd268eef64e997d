import type { Store } from '@hookswitch/store';
import type { InboxRegister } from './inbox.service.js';
import type { Inbox } from './received-request.js';

const PREFIX = 'inbox.';

/** Inboxes as settings of the installation: they belong to no release. */
export function storeInboxRegister(store: Pick<Store, 'committer' | 'settings'>): InboxRegister {
  return {
    load: async () => [...(await store.settings.withPrefix<Inbox>(PREFIX)).values()],
    insert: (inbox) =>
      store.committer.write((writer) => store.settings.set(writer, PREFIX + inbox.id, inbox)),
    remove: (id) => store.committer.write((writer) => void store.settings.remove(writer, PREFIX + id)),
  };
}
