import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { IntervalHistogram } from 'node:perf_hooks';

/** How often the loop is looked at. Part of each measurement, so it is taken off. */
const RESOLUTION_MS = 10;
/** Each window is filled for twice this long; the older of two is shown: it always covers the last 15 to 30 s. */
const TURN_MS = 15_000;
const NS = 1e9;

/**
 * How late the event loop runs, over the last seconds. Unlike prom-client's own figures it is not reset by being read:
 * Prometheus and the editor's status screen may both ask.
 */
export class EventLoopDelay {
  #older: IntervalHistogram = begin();
  #newer: IntervalHistogram = begin();
  #timer: NodeJS.Timeout | undefined;

  start(): void {
    this.#timer = setInterval(() => this.#turn(), TURN_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#older.disable();
    this.#newer.disable();
  }

  /** Seconds that a share of the looks came late by at most. */
  quantile(share: number): number {
    return this.#older.count === 0 ? 0 : late(this.#older.percentile(share * 100));
  }

  /** Seconds of the longest standstill. */
  get longest(): number {
    return this.#older.count === 0 ? 0 : late(this.#older.max);
  }

  #turn(): void {
    this.#older.disable();
    this.#older = this.#newer;
    this.#newer = begin();
  }
}

function begin(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

function late(ns: number): number {
  return Math.max(0, ns / NS - RESOLUTION_MS / 1000);
}
