import type { Emitter } from 'liquidjs';
import { TemplateError } from './template-problem.js';

/** So many bytes a template may make. */
export const MAX_OUTPUT = 65_536;

/** A value that a template puts in, as opposed to its own text. */
export class PutIn {
  constructor(readonly value: unknown) {}

  /** What a `capture` makes of it: plain text, which is escaped when it is put in itself. */
  toString(): string {
    return textOf(this.value);
  }
}

/**
 * Writes JSON with values put into it. Between quotation marks a value is text that is escaped; outside them it is a JSON
 * value of its own, a text with its quotation marks. So a caller's name can break nothing, wherever it stands. What the
 * template itself writes, and what is `raw`, goes out as it is.
 */
export class JsonWriter implements Emitter {
  buffer = '';
  #quoted = false;
  #escaped = false;

  write(part: unknown): void {
    if (part instanceof PutIn) this.buffer += this.#quoted ? escaped(textOf(part.value)) : jsonOf(part.value);
    else this.#writeAsIs(textOf(part));
    if (this.buffer.length > MAX_OUTPUT) this.#refuse();
  }

  /** All that was written. @throws TemplateError when it is too long */
  finish(): string {
    if (Buffer.byteLength(this.buffer) > MAX_OUTPUT) this.#refuse();
    return this.buffer;
  }

  #refuse(): never {
    const message = `What it makes is longer than ${MAX_OUTPUT / 1024} KB.`;
    throw new TemplateError({ message, line: null, column: null });
  }

  #writeAsIs(text: string): void {
    this.buffer += text;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (this.#escaped) this.#escaped = false;
      else if (character === QUOTE) this.#quoted = !this.#quoted;
      else if (character === BACKSLASH) this.#escaped = this.#quoted;
    }
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A value between quotation marks; what is not known is nothing. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof PutIn) return value.toString();
  return typeof value === 'object' ? jsonOf(value) : String(value as number);
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A value as JSON. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value ?? null) ?? 'null';
}
