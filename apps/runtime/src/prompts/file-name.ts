/** Longest name that is kept. */
const MOST_CHARACTERS = 255;

/**
 * The file's name in a header `content-disposition` (RFC 6266), `null` when it has none: `filename*=UTF-8''…` before
 * `filename="…"`. Only its last part, without control characters: it is shown, and never opened.
 */
export function fileNameOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const extended = /(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  const quoted = /(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i
    .exec(header)?.[1]
    ?.replaceAll(/\\(.)/g, '$1');
  const token = /(?:^|;)\s*filename\s*=\s*([^;"\s]+)/i.exec(header)?.[1];
  const name = (extended === undefined ? undefined : decoded(extended)) ?? quoted ?? token ?? '';
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replaceAll(/\p{Cc}|\p{Surrogate}/gu, '').trim();
  return shown === '' ? null : shown.slice(0, MOST_CHARACTERS);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
