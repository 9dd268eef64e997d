/** Headers as somebody pasted them, or the line that is none. */
export type PastedHeaders =
  | { readonly ok: true; readonly headers: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads headers as logs, browsers and `curl -v` show them: `name: value` a line (a leading `<` or `>` is no part of it, a
 * request line is passed over), or a JSON object.
 */
export function readHeaders(pasted: string): PastedHeaders {
  const text = pasted.trim();
  if (text.startsWith('{')) return readJson(text);
  const headers: Record<string, string> = {};
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^[<>*]\s?/, '').trim();
    if (line === '' || /^[A-Z]+ \S+ HTTP\/[\d.]+$/.test(line)) continue;
    const parts = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/.exec(line);
    if (parts === null) return { ok: false, fault: `Line ${index + 1} is no header: write “name: value”.` };
    headers[parts[1]!] = parts[2]!;
  }
  return { ok: true, headers };
}

function readJson(text: string): PastedHeaders {
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    const headers = entries.map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]);
    return { ok: true, headers: Object.fromEntries(headers) as Record<string, string> };
  } catch {
    return { ok: false, fault: 'This is no complete JSON object. Paste all of it, or “name: value” lines.' };
  }
}

/** When a request says that it was sent, `null` where it does not: RFC 3339. */
export function sentAt(headers: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'webhook-timestamp');
  const seconds = found !== undefined && /^\d{1,11}$/.test(found[1]) ? Number(found[1]) : null;
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}
