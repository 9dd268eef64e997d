/** One property of a calendar file (RFC 5545 §3.1), with the line on which it begins, from 1. */
export interface CalendarLine {
  readonly line: number;
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Something that a file says and that cannot be taken over. */
export interface CalendarMessage {
  readonly line: number;
  readonly message: string;
}

/** The properties of a file, folded lines put together again. Lines that are none are told. */
export function readLines(text: string): { lines: CalendarLine[]; messages: CalendarMessage[] } {
  const unfolded: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((part, index) => {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(part) && last !== undefined) last.text += part.slice(1);
    else if (part.trim() !== '') unfolded.push({ line: index + 1, text: part });
  });
  const lines: CalendarLine[] = [];
  const messages: CalendarMessage[] = [];
  for (const { line, text: content } of unfolded) {
    const parsed = parse(content);
    if (parsed === undefined) messages.push({ line, message: 'This is no line of a calendar.' });
    else lines.push({ line, ...parsed });
  }
  return { lines, messages };
}

const NAME = /^([A-Za-z0-9-]+)/;
const PARAMETER = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/;

function parse(content: string): Omit<CalendarLine, 'line'> | undefined {
  const name = NAME.exec(content)?.[1];
  if (name === undefined) return undefined;
  let rest = content.slice(name.length);
  const parameters: Record<string, string> = {};
  for (let found = PARAMETER.exec(rest); found !== null; found = PARAMETER.exec(rest)) {
    parameters[(found[1] ?? '').toUpperCase()] = (found[2] ?? '').replaceAll('"', '');
    rest = rest.slice(found[0].length);
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), parameters, value: rest.slice(1) } : undefined;
}

/** `\,` `\;` `\n` of a text (RFC 5545 §3.3.11), on one line. */
export function unescapeText(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_all, char: string) => (/n/i.test(char) ? ' ' : char))
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}
