import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfiguredExtension } from '@hookswitch/gateway-asterisk';
import { DataFolderError, openStore } from '@hookswitch/store';
import { askRunning } from './ask-running.js';

/** The name of the database in a data folder. */
const DATABASE = 'hookswitch.db';
const PAGE = 100;

interface Page {
  readonly result: readonly {
    readonly name: string;
    readonly extension?: unknown;
    readonly devices?: unknown;
  }[];
  readonly next: string | null;
}

/**
 * The users' extensions as the drafts have them, applied or not: from the process that runs on the data folder, or from
 * the folder itself when none does. None where there is no data folder yet.
 * @throws DataFolderError, CommandError
 */
export async function knownExtensions(dataDir: string): Promise<readonly ConfiguredExtension[]> {
  if (!existsSync(join(dataDir, DATABASE))) return [];
  try {
    const store = await openStore({ dataDir });
    try {
      return await all(async (token) => {
        const { result, next } = await store.drafts.list('user', { page_size: PAGE, page_token: token });
        return { result: result.map(({ name, body }) => ({ ...body, name })), next };
      });
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof DataFolderError) || error.code !== 'in_use') throw error;
  }
  return all(async (token) => {
    const query = new URLSearchParams({
      page_size: String(PAGE),
      ...(token !== null && { page_token: token }),
    });
    const page = await askRunning<{ result: Page['result']; next_page_token: string | null }>(
      dataDir,
      'GET',
      `/users?${query}`,
    );
    return { result: page.result, next: page.next_page_token };
  });
}

async function all(read: (token: string | null) => Promise<Page>): Promise<readonly ConfiguredExtension[]> {
  const found: ConfiguredExtension[] = [];
  for (let token: string | null = null; ;) {
    const { result, next }: Page = await read(token);
    for (const { name, extension, devices } of result) {
      if (typeof extension !== 'string' || extension === '') continue;
      const further = sipNames(devices);
      found.push({ extension, name, ...(further.length > 0 && { devices: further }) });
    }
    if (next === null) break;
    token = next;
  }
  return found.sort((one, other) => one.extension.localeCompare(other.extension, 'en', { numeric: true }));
}

/** What the further phones of a user register as. */
function sipNames(devices: unknown): readonly string[] {
  if (!Array.isArray(devices)) return [];
  return (devices as readonly { readonly sip_name?: unknown }[]).flatMap(({ sip_name }) =>
    typeof sip_name === 'string' ? [sip_name] : [],
  );
}
