import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listPresence } from '../api/operations.js';
import type { PresenceRecord } from '../api/records.js';
import { useStream } from '../api/stream.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

type Phones = Readonly<Record<string, PresenceRecord>>;

const KEY = ['presence'];
/** The stream tells of changes at once; this is for when it is away. */
const REFRESH_MS = 30_000;
/** More extensions than these are not looked at together. */
const MAX_PAGES = 50;

/**
 * What the phone of an extension is doing, kept up to date; `null`: nobody knows the extension, `undefined`: not read yet,
 * or it cannot be read: see `isError`. The screen keeps it so by {@link useLivePresence}.
 */
export function usePresence(extension: string): {
  readonly phone: PresenceRecord | null | undefined;
  readonly isError: boolean;
} {
  const { data: phone, isError } = useQuery({
    queryKey: KEY,
    queryFn: readAll,
    select: (phones) => phones[extension] ?? null,
    refetchInterval: REFRESH_MS,
  });
  return { phone, isError };
}

/** Takes changes from the stream while the component is shown: once a screen, however many phones it shows. */
export function useLivePresence(): void {
  const queries = useQueryClient();
  // A release may have brought users, or taken them away.
  useLiveRefresh(['configuration_applied'], [KEY]);
  useStream(['presence_changed'], (data) => {
    const phone = data as PresenceRecord;
    queries.setQueryData<Phones>(KEY, (phones) => phones && { ...phones, [phone.extension]: phone });
  });
}

async function readAll(): Promise<Phones> {
  const phones: Record<string, PresenceRecord> = {};
  let token: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { result, next_page_token }: Awaited<ReturnType<typeof listPresence>> = await listPresence(token);
    for (const phone of result) phones[phone.extension] = phone;
    token = next_page_token;
    if (token === null) break;
  }
  return phones;
}
