/** Pixels. Rows have one height, so that of thousands only those in view are drawn. */
export const ROW = 36;
export const HEAD = 48;
export const TIME = 96;
/** Right of the last lifeline, for labels of its column. */
const OVERHANG = 60;
const LEAST_COLUMN = 168;
const MOST_COLUMN = 300;
/** Up to so many rows all are drawn: the browser's own search finds them. */
const DRAWN_WHOLE = 300;
const BEYOND_VIEW = 12;

export interface Geometry {
  /** Of the whole ladder, the time included. */
  readonly width: number;
  readonly column: number;
  /** Of a column's lifeline, from the end of the time. */
  readonly placeOf: (index: number) => number;
}

/** Columns that fill the room there is, within what can be read. */
export function geometryOf(columns: number, room: number): Geometry {
  const fitting = (room - TIME - OVERHANG) / Math.max(1, columns);
  const column = Math.floor(Math.min(MOST_COLUMN, Math.max(LEAST_COLUMN, fitting)));
  return {
    column,
    width: Math.max(room, TIME + columns * column + OVERHANG),
    placeOf: (index) => index * column + column / 2,
  };
}

/** Which rows are drawn: from `first`, before `end`. */
export function drawnRows(count: number, scrolled: number, height: number): { first: number; end: number } {
  if (count <= DRAWN_WHOLE) return { first: 0, end: count };
  const first = Math.max(0, Math.floor(scrolled / ROW) - BEYOND_VIEW);
  return { first, end: Math.min(count, Math.ceil((scrolled + height) / ROW) + BEYOND_VIEW) };
}

/** How far to scroll so that a row is in view below the head; `scrolled` itself where it is. */
export function scrollTo(index: number, scrolled: number, height: number): number {
  const top = index * ROW;
  if (top < scrolled) return top;
  return Math.max(scrolled, top + ROW - (height - HEAD));
}
