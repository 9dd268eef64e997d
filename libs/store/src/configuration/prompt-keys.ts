import type { Writer } from '../committer/writer.js';

const OF_DRAFTS = `SELECT json_extract(body, '$.audio.key') AS key FROM drafts WHERE type = 'prompt'`;

/** Releases list what they hold by hash, type by type: only the prompts among it are looked at. */
const OF_RELEASES = `SELECT json_extract(contents.body, '$.body.audio.key') AS key
  FROM releases, json_each(releases.manifest, '$.objects.prompt') AS part
  JOIN release_contents AS contents ON contents.kind = 'object' AND contents.hash = part.value`;

/**
 * Keys of all stored sounds that a draft or a release refers to. Every release counts: each can be restored, and calls may
 * still run on it. What its flows have pinned is what its prompts hold.
 */
export function promptKeysInUse(writer: Writer): ReadonlySet<string> {
  const rows = writer.all<{ key: string | null }>(`${OF_DRAFTS} UNION ${OF_RELEASES}`);
  return new Set(rows.map(({ key }) => key).filter((key) => key !== null));
}
