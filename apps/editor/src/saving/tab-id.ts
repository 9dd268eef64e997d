const KEY = 'hookswitch.tab';

/**
 * This tab's name, which survives a reload. While the tab lives it holds a lock of that name, so that other tabs can
 * tell what a closed tab left behind from what a living one is still working on.
 */
export function tabId(): string {
  let id = sessionStorage.getItem(KEY);
  if (!id) {
    id = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2);
    sessionStorage.setItem(KEY, id);
  }
  return id;
}

const lockName = (id: string) => `hookswitch-tab-${id}`;

/** Holds this tab's lock until the tab is closed. */
export function holdTabLock(): void {
  void navigator.locks?.request(lockName(tabId()), () => new Promise<void>(() => undefined));
}

/** Ids of the tabs that are open now; `null` where the browser cannot tell (no locks without HTTPS or localhost). */
export async function openTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks?.query) return null;
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName('');
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
