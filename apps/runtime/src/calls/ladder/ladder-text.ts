import { headOf, offsetText } from './export-head.js';
import type { Ladder } from './ladder.js';
import type { LadderRow, Participant } from './ladder.schema.js';
import { cutToWidth, widthOf } from './plain-text.js';

/** Characters: the time, each column, what is left of the first lifeline, and right of the last for long labels. */
const TIME = 12;
const COLUMN = 24;
const INDENT = 6;
const OVERHANG = 26;
/** The heads of the columns come again after so many rows. */
const ROWS_A_HEAD = 50;

/** A ladder in lines of fixed-width text, for a ticket or a terminal. Line by line, each with its end. */
export function* ladderText(ladder: Ladder): Generator<string, void> {
  for (const line of linesOf(ladder)) yield `${line.trimEnd()}\n`;
}

function* linesOf({ call, participants, rows, complete }: Ladder): Generator<string, void> {
  const places = new Map(participants.map(({ id }, index) => [id, placeOf(index)]));
  for (const { name, value } of headOf({ call, complete })) yield `${name.padEnd(8)} ${value}`;
  yield* ['', 'Times are seconds since the call began.'];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_HEAD === 0) yield* ['', ...columnHeads(participants)];
    yield* rowLines(row, places);
  }
  if (rows.length === 0) yield* ['', ...columnHeads(participants)];
}

/** Of a column's lifeline; of the one after the last: where lines end. */
function placeOf(index: number): number {
  return TIME + INDENT + index * COLUMN;
}

function columnHeads(participants: readonly Participant[]): string[] {
  const line = (textOf: (participant: Participant) => string) => {
    const canvas = new Line(placeOf(participants.length));
    participants.forEach((participant, index) => {
      const text = cutToWidth(textOf(participant), COLUMN - 2);
      canvas.write(Math.max(0, placeOf(index) - Math.floor(widthOf(text) / 2)), text);
    });
    return canvas.text();
  };
  return [line(({ name }) => name), line(({ detail }) => detail ?? '')];
}

function rowLines(row: LadderRow, places: ReadonlyMap<string, number>): string[] {
  const from = places.get(row.from) ?? TIME;
  const to = places.get(row.to) ?? TIME;
  const first = emptyLine(places);
  first.write(0, offsetText(row).padStart(TIME - 3));
  const label = cutToWidth(row.failed ? `${row.label} (!)` : row.label, first.width - TIME - 2);
  if (from === to) {
    const start = first.fit(from + 2, label, TIME);
    first.write(start, label);
    if (start > from) first.write(from, '*');
    return [first.text()];
  }
  first.write(first.fit(Math.min(from, to) + 2, label, TIME), label);
  const second = emptyLine(places);
  second.write(Math.min(from, to) + 1, arrow(row, from, to));
  return [first.text(), second.text()];
}

/** `------->`; one that does not arrive breaks off half-way, one that was not sent yet is dotted. */
function arrow({ broken, kind }: LadderRow, from: number, to: number): string {
  const length = Math.abs(to - from) - 1;
  const stroke = kind === 'owed' ? '.' : '-';
  const reach = broken ? Math.floor(length / 2) : length - 1;
  const drawn = `${stroke.repeat(reach)}${broken ? 'x' : '>'}`.padEnd(length);
  return to > from ? drawn : Array.from(drawn).reverse().join('').replace('>', '<');
}

function emptyLine(places: ReadonlyMap<string, number>): Line {
  const line = new Line(placeOf(places.size) + OVERHANG);
  for (const place of places.values()) line.write(place, '|');
  return line;
}

/** One line of characters that are written over each other. */
class Line {
  private readonly cells: string[];

  constructor(readonly width: number) {
    this.cells = Array.from({ length: width }, () => ' ');
  }

  /** Where a text begins so that it ends within the line; not left of `least`. */
  fit(start: number, text: string, least: number): number {
    return Math.max(least, Math.min(start, this.width - widthOf(text)));
  }

  /** Lifelines around blanks stay: a blank writes nothing, but for those between two words. */
  write(start: number, text: string): void {
    const isWritten = text.trim().length > 0;
    if (!isWritten) return;
    let at = start;
    const end = start + widthOf(text.trimEnd());
    const begin = start + (text.length - text.trimStart().length);
    for (const character of text) {
      const width = widthOf(character);
      if (width === 0) this.cells[at - 1] += character;
      else if (at >= begin && at < end) {
        this.cells[at] = character;
        if (width === 2) this.cells[at + 1] = '';
      }
      at += width;
    }
  }

  text(): string {
    return this.cells.join('');
  }
}
