import { WAIT_MS } from '../rig/configuration.mjs';

/** A timer that fires so much after its time was late: the process was dead, frozen or held up. Milliseconds. */
const LATE_MS = 200;

/**
 * Timers fire once, never before their time, and late ones too. One that never fires leaves a stuck activeflow.
 *
 * @param options with `clockMoved`, the product's own times tell nothing about how long something took
 */
export function checkTimers(activeflows, { clockMoved }) {
  const faults = [];
  let fired = 0;
  let late = 0;
  let latest = 0;
  for (const { id, executed_actions: actions } of activeflows) {
    const waits = actions.filter(({ type }) => type === 'wait').length;
    if (waits > 1) faults.push(`Activeflow ${id} waited ${waits} times: a timer fired twice.`);
    const index = actions.findIndex(({ type }) => type === 'wait');
    const next = actions[index + 1];
    if (index < 0 || next === undefined) continue;
    fired += 1;
    if (clockMoved) continue;
    const took = Date.parse(next.tm_execute) - Date.parse(actions[index].tm_execute);
    if (took < WAIT_MS - 2) faults.push(`Activeflow ${id}: a timer of ${WAIT_MS} ms fired after ${took} ms.`);
    if (took > WAIT_MS + LATE_MS) late += 1;
    latest = Math.max(latest, took - WAIT_MS);
  }
  const figures = clockMoved ? {} : { late_timers_fired: late, latest_timer_ms: latest };
  return { figures: { timers: fired, ...figures }, faults };
}
