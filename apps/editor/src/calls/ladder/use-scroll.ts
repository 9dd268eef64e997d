import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { HEAD, ROW, scrollTo } from './ladder-geometry.js';
import type { SpokenRow } from './ladder-rows.js';

/** So near the end counts as being there. */
const NEAR_END = ROW;

export interface Scroll {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly scrolled: number;
  readonly width: number;
  readonly height: number;
  /** Rows that came since the reader left the end; 0 while they are at the end. */
  readonly unseen: number;
  readonly onScroll: () => void;
  readonly reveal: (index: number) => void;
  readonly toEnd: () => void;
}

/**
 * The scrolling of a list that grows. At its end the view follows what comes; elsewhere the topmost row stays where it is,
 * also when rows come in before it.
 *
 * @param follows whether it begins at the end
 */
export function useScroll(rows: readonly SpokenRow[], follows: boolean): Scroll {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrolled: 0, width: 0, height: 0 });
  const [seen, setSeen] = useState<number | null>(null);
  const place = useRef({ isAtEnd: follows, top: '', rest: 0 });
  const latest = useRef(rows);

  const look = () => {
    const box = ref.current;
    if (box === null) return;
    const { scrollTop, scrollHeight, clientHeight, clientWidth } = box;
    // Where all rows are in view nobody has left the end, and nobody has gone there.
    const hasRoom = scrollHeight <= clientHeight;
    const isAtEnd = hasRoom ? place.current.isAtEnd : scrollTop + clientHeight >= scrollHeight - NEAR_END;
    const index = Math.floor(scrollTop / ROW);
    place.current = { isAtEnd, top: latest.current[index]?.row.id ?? '', rest: scrollTop - index * ROW };
    setSeen(isAtEnd || hasRoom ? null : (before) => before ?? latest.current.length);
    setView({ scrolled: scrollTop, width: clientWidth, height: clientHeight });
  };

  useLayoutEffect(() => {
    latest.current = rows;
    const box = ref.current;
    if (box === null) return;
    const { isAtEnd, top, rest } = place.current;
    const index = rows.findIndex(({ row }) => row.id === top);
    if (isAtEnd) box.scrollTop = box.scrollHeight;
    else if (index >= 0) box.scrollTop = index * ROW + rest;
  }, [rows]);

  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      if (place.current.isAtEnd) box.scrollTop = box.scrollHeight;
      look();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return {
    ref,
    ...view,
    unseen: seen === null ? 0 : Math.max(0, rows.length - seen),
    onScroll: look,
    reveal: (index) => {
      const box = ref.current;
      if (box !== null)
        box.scrollTop = scrollTo(index, box.scrollTop, Math.max(HEAD + ROW, box.clientHeight));
    },
    toEnd: () => {
      if (ref.current !== null) ref.current.scrollTop = ref.current.scrollHeight;
    },
  };
}
