import type { LadderRow } from '../../api/records.js';
import { ROW, type Geometry } from './ladder-geometry.js';
import classes from './ladder.module.css';

/** Of the arrow within its row; the label is above it. */
const LINE = 27;
/** Widest label, in columns, where its arrow is shorter. */
const LABEL_COLUMNS = 1.5;

/** One row as it is drawn: all lifelines, and an arrow with its label, or a note. */
export function LadderArrow(props: {
  row: LadderRow;
  from: number;
  to: number;
  columns: number;
  geometry: Geometry;
}) {
  const { row, columns, geometry } = props;
  const { column, placeOf } = geometry;
  const [from, to] = [placeOf(props.from), placeOf(props.to)];
  const isNote = props.from === props.to;
  const widest = Math.max(Math.abs(to - from), LABEL_COLUMNS * column) - 16;
  return (
    <>
      <svg className={classes['drawing']} aria-hidden height={ROW} width="100%">
        {Array.from({ length: columns }, (_, index) => (
          <line
            key={index}
            className={classes['life']}
            x1={placeOf(index)}
            x2={placeOf(index)}
            y1={0}
            y2={ROW}
          />
        ))}
        {!isNote && <Arrow row={row} from={from} to={to} />}
      </svg>
      <span
        aria-hidden
        className={isNote ? classes['note'] : classes['label']}
        style={
          isNote
            ? { left: from, maxWidth: Math.min(column * LABEL_COLUMNS, 2 * from + 40) }
            : { left: Math.min(from, to) + 8, maxWidth: widest }
        }
      >
        {row.label}
      </span>
    </>
  );
}

function Arrow({ row, from, to }: { row: LadderRow; from: number; to: number }) {
  const way = to > from ? 1 : -1;
  const end = row.broken ? (from + to) / 2 : to - way * 2;
  return (
    <>
      <line
        className={classes['arrow']}
        x1={from}
        x2={row.broken ? end : end - way * 7}
        y1={LINE}
        y2={LINE}
      />
      {row.broken ? (
        <path className={classes['cross']} d={`M${end - 5} ${LINE - 5}l10 10m0 -10l-10 10`} />
      ) : (
        <path className={classes['tip']} d={`M${end} ${LINE}l${-9 * way} -5v10z`} />
      )}
    </>
  );
}
