/** One header as it is configured, on a Webhook node or on a webhook. */
export interface HeaderRow {
  readonly name: string;
  readonly value: unknown;
}

/** A rule that one row of a list of headers breaks. */
export interface HeaderFault {
  readonly index: number;
  readonly field: 'name' | 'value';
  /** `warning`: it is sent, but not as written. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Longest name of a header. */
export const MAX_HEADER_NAME_LENGTH = 200;

/** Names that we write ourselves, or that say how the message travels (RFC 9110 §7.6, RFC 9112). */
const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'content-type',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'x-pbx-token',
]);
const RESERVED_PREFIXES = ['proxy-', 'webhook-'];

/** `token` of RFC 9110 §5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

/** Says why a header of this name cannot be sent, or `undefined` when it can. */
export function refuseHeaderName(name: string): string | undefined {
  if (name === '') return 'Enter the name of the header, or remove the row.';
  if (name.length > MAX_HEADER_NAME_LENGTH) {
    return `Shorten the name of the header to ${MAX_HEADER_NAME_LENGTH} characters.`;
  }
  if (!TOKEN.test(name)) {
    return `"${printable(name)}" cannot be the name of a header. Use letters, digits and "-".`;
  }
  const lower = name.toLowerCase();
  if (lower === 'x-pbx-token') {
    return `"${name}" is sent with the secret token. Set the token instead, and remove this row.`;
  }
  if (RESERVED_NAMES.has(lower) || RESERVED_PREFIXES.some((prefix) => lower.startsWith(prefix))) {
    return `"${name}" is a header that Hookswitch or HTTP itself writes. Use another name.`;
  }
  return undefined;
}

/** Everything that is wrong with a list of headers: names, duplicates (in any case of letters), values. */
export function checkHeaders(rows: readonly HeaderRow[]): readonly HeaderFault[] {
  const faults: HeaderFault[] = [];
  const firstRows = new Map<string, number>();
  rows.forEach(({ name, value }, index) => {
    const lower = name.toLowerCase();
    const first = firstRows.get(lower);
    const message =
      refuseHeaderName(name) ??
      (first === undefined
        ? undefined
        : `"${name}" is in row ${first + 1} already, and names of headers are the same in any case. Remove one.`);
    if (first === undefined) firstRows.set(lower, index);
    if (message) faults.push({ index, field: 'name', severity: 'error', message });
    if (typeof value === 'string' && /\p{Cc}/u.test(value)) {
      faults.push({
        index,
        field: 'value',
        severity: 'warning',
        message: `The value of "${printable(name)}" holds line breaks or other control characters, which are not sent. Remove them.`,
      });
    }
  });
  return faults;
}

function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Surrogate}]/gu, '\ufffd').slice(0, 60);
}
