import { useEffect, useRef, type KeyboardEvent } from 'react';
import classes from './waveform.module.css';

export interface WaveformProps {
  /** How loud it is, from 0 to 100, in parts of equal length. */
  readonly peaks: readonly number[];
  /** How far it is played, from 0 to 1. */
  readonly played: number;
  readonly label: string;
  /** `0:12 of 1:30`. */
  readonly text: string;
  readonly onSeek: (to: number) => void;
}

/** One press of an arrow key moves so far. */
const STEP = 0.05;
const BAR = 2;
const GAP = 1;

/** A sound as bars; a press on it, or an arrow key, goes there. */
export function Waveform({ peaks, played, label, text, onSeek }: WaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return undefined;
    const paint = () => draw(current, peaks, played);
    paint();
    const watcher = new ResizeObserver(paint);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [peaks, played]);

  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : by && played + by;
    if (to === undefined) return;
    event.preventDefault();
    onSeek(Math.min(1, Math.max(0, to)));
  };
  return (
    <div
      className={classes['waveform']}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(played * 100)}
      aria-valuetext={text}
      onKeyDown={move}
      onPointerDown={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        onSeek(Math.min(1, Math.max(0, (event.clientX - left) / width)));
      }}
    >
      <canvas ref={canvas} aria-hidden />
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, peaks: readonly number[], played: number): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio || 1;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (pen === null || width === 0) return;
  pen.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const bars = Math.floor(width / (BAR + GAP));
  const loudest = Math.max(...peaks, 1);
  for (let bar = 0; bar < bars; bar += 1) {
    const from = Math.floor((bar * peaks.length) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / bars));
    const loud = Math.max(0, ...peaks.slice(from, to)) / loudest;
    const size = Math.max(1, loud * (height - 2));
    pen.fillStyle = style.getPropertyValue((bar + 0.5) / bars <= played ? '--played' : '--unplayed');
    pen.fillRect(bar * (BAR + GAP), (height - size) / 2, BAR, size);
  }
}
