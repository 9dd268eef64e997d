import { headOf, offsetText, sentenceOf, timeText } from './export-head.js';
import type { Ladder } from './ladder.js';
import type { LadderRow, Participant } from './ladder.schema.js';
import { cutToWidth, widthOf } from './plain-text.js';

/** Pixels. */
const TIME = 96;
const COLUMN = 210;
const ROW = 40;
const HEAD_LINE = 18;
const COLUMN_HEAD = 58;
const MARGIN = 16;
/** How wide one column of fixed-width text is about, in the font that labels have. */
const CHARACTER = 6.3;

const STYLE = `
text { font: 12px sans-serif; fill: #1d2430 }
.title { font-weight: bold; font-size: 15px }
.name { font-weight: bold; text-anchor: middle }
.label { text-anchor: middle }
.detail, .time, .fact { fill: #565f6e }
.detail { text-anchor: middle; font-size: 11px }
.time { text-anchor: end; font-family: monospace }
.head { fill: #f1f3f7; stroke: #b9c1ce }
.life { stroke: #dfe3ea; stroke-dasharray: 3 4 }
.over { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round }
.arrow { stroke-width: 1.5; fill: none }
.note { stroke-width: 1 }
.signal .arrow { stroke: #3d4859 } .signal .tip { fill: #3d4859 }
.request .arrow, .reply .arrow, .owed .arrow { stroke: #1864ab }
.request .tip, .reply .tip { fill: #1864ab }
.reply .arrow { stroke-dasharray: 6 4 } .owed .arrow { stroke-dasharray: 2 4 }
.note { fill: #f3effa; stroke: #7048a8 } .signal .note { fill: #f1f3f7; stroke: #7b8696 }
.failed .arrow, .failed .note { stroke: #c92a2a } .failed .tip { fill: #c92a2a } .failed .label { fill: #a61e1e }
`;

/** A ladder as a picture that stands by itself: generic fonts, no scripts, nothing from elsewhere. Line by line. */
export function* ladderSvg({ call, participants, rows, complete }: Ladder): Generator<string, void> {
  const facts = headOf({ call, complete });
  const top = MARGIN + 24 + facts.length * HEAD_LINE + 14;
  const body = top + COLUMN_HEAD;
  const width = Math.max(640, TIME + participants.length * COLUMN + MARGIN);
  const height = body + rows.length * ROW + MARGIN;
  const places = new Map(participants.map(({ id }, index) => [id, TIME + index * COLUMN + COLUMN / 2]));
  const title = `Call ladder of ${call.id}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">\n`;
  yield `<title>${escape(title)}</title>\n`;
  yield `<style>${STYLE}</style>\n`;
  yield `<rect width="${width}" height="${height}" fill="#ffffff"/>\n`;
  yield `<text class="title" x="${MARGIN}" y="${MARGIN + 14}">Call ladder</text>\n`;
  for (const [index, { name, value }] of facts.entries())
    yield `${textAt('fact', MARGIN, MARGIN + 38 + index * HEAD_LINE, `${name}: ${value}`)}\n`;
  for (const each of participants)
    yield `${columnOf(each, places.get(each.id) ?? 0, top, height - MARGIN)}\n`;
  for (const [index, row] of rows.entries())
    yield `${rowOf(row, participants, places, body + index * ROW, width)}\n`;
  yield `</svg>\n`;
}

function columnOf({ name, detail }: Participant, x: number, top: number, bottom: number): string {
  const most = Math.floor((COLUMN - 24) / CHARACTER);
  return (
    `<line class="life" x1="${x}" y1="${top + 42}" x2="${x}" y2="${bottom}"/>` +
    `<rect class="head" x="${x - COLUMN / 2 + 6}" y="${top}" width="${COLUMN - 12}" height="42" rx="6"/>` +
    textAt('name', x, top + 18, cutToWidth(name, most)) +
    textAt('detail', x, top + 34, cutToWidth(detail ?? '', most))
  );
}

function rowOf(
  row: LadderRow,
  participants: readonly Participant[],
  places: ReadonlyMap<string, number>,
  y: number,
  width: number,
): string {
  const [from = 0, to = 0] = [places.get(row.from), places.get(row.to)];
  const label = cutToWidth(row.label, Math.floor((width - TIME - 2 * MARGIN) / CHARACTER));
  const labelWidth = widthOf(label) * CHARACTER;
  const middle = (from + to) / 2;
  const start = Math.max(TIME + 4, Math.min(middle - labelWidth / 2, width - MARGIN - labelWidth));
  const centre = start + labelWidth / 2;
  const drawing =
    from === to
      ? `<rect class="note" x="${round(start - 8)}" y="${y + 8}" width="${round(labelWidth + 16)}" height="24" rx="5"/>` +
        textAt('label', centre, y + 24, label)
      : arrow(row, from, to, y + 30) + textAt('label over', centre, y + 21, label);
  const tip = `${timeText(row.at)}: ${sentenceOf(row, participants)}`;
  return (
    `<g class="${row.kind}${row.failed ? ' failed' : ''}"><title>${escape(tip)}</title>` +
    `${textAt('time', TIME - 12, y + 24, offsetText(row))}${drawing}</g>`
  );
}

function arrow({ broken }: LadderRow, from: number, to: number, y: number): string {
  const way = to > from ? 1 : -1;
  const end = broken ? (from + to) / 2 : to - way;
  const tip = broken
    ? `<path class="arrow" style="stroke-dasharray:none" d="M${end - 5} ${y - 5}l10 10m0 -10l-10 10"/>`
    : `<path class="tip" d="M${end} ${y}l${-9 * way} -5v10z"/>`;
  return `<line class="arrow" x1="${from}" y1="${y}" x2="${broken ? end : end - 8 * way}" y2="${y}"/>${tip}`;
}

function textAt(className: string, x: number, y: number, text: string): string {
  return `<text class="${className}" x="${round(x)}" y="${y}">${escape(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text and attributes of XML; control characters were taken out of all texts before. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
