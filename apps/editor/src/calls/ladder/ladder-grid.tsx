import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, type KeyboardEvent } from 'react';
import type { Ladder } from '../../api/records.js';
import { millisecondTime } from '../../display/time-texts.js';
import { LadderArrow } from './ladder-arrow.js';
import { drawnRows, geometryOf, HEAD, ROW, TIME, type Geometry } from './ladder-geometry.js';
import { offsetText, type SpokenRow } from './ladder-rows.js';
import classes from './ladder.module.css';
import { useScroll } from './use-scroll.js';

/** The drawn ladder: a grid whose rows are walked by keyboard. Of thousands of rows only those in view are drawn. */
export function LadderGrid(props: {
  participants: Ladder['participants'];
  rows: readonly SpokenRow[];
  /** Id of the row that the keyboard is at. */
  chosen: string | null;
  opened: boolean;
  /** The call goes on: the view begins at its end. */
  live: boolean;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { participants, rows, chosen, opened } = props;
  const { reveal, ...scroll } = useScroll(rows, props.live);
  const geometry = useMemo(
    () => geometryOf(participants.length, scroll.width),
    [participants.length, scroll.width],
  );
  const places = useMemo(() => new Map(participants.map(({ id }, index) => [id, index])), [participants]);
  const { first, end } = drawnRows(rows.length, scroll.scrolled, scroll.height);
  const at = rows.findIndex(({ row }) => row.id === chosen);

  // The view gets lower when a row opens: the row stays in it. Not looked at again whenever rows come.
  useEffect(() => {
    if (opened && at >= 0) reveal(at);
  }, [opened, chosen, scroll.height]);

  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    const target = rows[to];
    if (target === undefined) return;
    reveal(to);
    props.onChoose(target.row.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.height - HEAD) / ROW) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(at < 0 ? Math.floor(scroll.scrolled / ROW) : at + 1),
      ArrowUp: () => goTo(at < 0 ? rows.length - 1 : at - 1),
      PageDown: () => goTo(at + page),
      PageUp: () => goTo(at - page),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: () => chosen !== null && at >= 0 && props.onOpen(chosen),
      Escape: () => props.onClose(),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <>
      <div
        ref={scroll.ref}
        className={classes['grid']}
        style={{ maxHeight: opened ? '42vh' : '68vh' }}
        role="grid"
        aria-label="Ladder"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={at >= first && at < end ? rowId(chosen) : undefined}
        tabIndex={0}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
      >
        <div className={classes['head']} role="row" aria-rowindex={1} style={{ width: geometry.width }}>
          <div className={classes['corner']} role="columnheader">
            Time
          </div>
          {participants.map(({ id, name, detail }) => (
            <div
              key={id}
              className={classes['participant']}
              role="columnheader"
              style={{ width: geometry.column }}
              title={detail === null ? name : `${name}, ${detail}`}
            >
              <span>{name}</span>
              <span className={classes['detail']}>{detail}</span>
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          style={{ width: geometry.width, paddingTop: first * ROW, paddingBottom: (rows.length - end) * ROW }}
        >
          {rows.slice(first, end).map((spoken, index) => (
            <Row
              key={spoken.row.id}
              spoken={spoken}
              index={first + index}
              from={places.get(spoken.row.from) ?? 0}
              to={places.get(spoken.row.to) ?? 0}
              columns={participants.length}
              geometry={geometry}
              isChosen={spoken.row.id === chosen}
              onOpen={props.onOpen}
            />
          ))}
        </div>
      </div>
      {scroll.unseen > 0 && props.live && (
        <Button size="compact-xs" variant="light" mt={6} onClick={scroll.toEnd}>
          {scroll.unseen === 1 ? '1 new row below' : `${scroll.unseen} new rows below`}
        </Button>
      )}
    </>
  );
}

const Row = memo(function Row(props: {
  spoken: SpokenRow;
  index: number;
  from: number;
  to: number;
  columns: number;
  geometry: Geometry;
  isChosen: boolean;
  onOpen: (id: string) => void;
}) {
  const { row, sentence } = props.spoken;
  return (
    <div
      id={rowId(row.id)}
      className={classes['row']}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isChosen}
      data-kind={row.kind}
      data-failed={row.failed || undefined}
      title={row.label}
      onClick={() => props.onOpen(row.id)}
    >
      <div
        className={classes['time']}
        role="gridcell"
        title={millisecondTime(row.at)}
        style={{ width: TIME }}
      >
        {offsetText(row)}
      </div>
      <div className={classes['what']} role="gridcell" aria-colspan={props.columns}>
        <span className="hs-hidden">{sentence}</span>
        <LadderArrow
          row={row}
          from={props.from}
          to={props.to}
          columns={props.columns}
          geometry={props.geometry}
        />
      </div>
    </div>
  );
});

function rowId(id: string | null): string {
  return `ladder-${id}`;
}
