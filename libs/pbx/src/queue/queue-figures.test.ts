import { applyQueueEvent, estimatedWait, NO_FIGURES, serviceLevel } from '../index.js';
import type { QueueEvent } from '../index.js';
import { queueOf } from '../testing/objects.js';

const S = 1000;
const rules = queueOf([], { service_level_s: 20 });
const after = (...events: readonly QueueEvent[]) =>
  events.reduce((figures, event) => applyQueueEvent(figures, event, rules), NO_FIGURES);

describe('the figures of a queue', () => {
  const figures = after(
    { type: 'joined' },
    { type: 'joined' },
    { type: 'answered', waited_ms: 20 * S },
    { type: 'answered', waited_ms: 21 * S },
    { type: 'answered', waited_ms: 90 * S },
    { type: 'abandoned', waited_ms: 4 * S },
    { type: 'abandoned', waited_ms: 100 * S },
    { type: 'left', waited_ms: 5 * S },
    { type: 'handled', took_ms: 120 * S },
    { type: 'handled', took_ms: 240 * S },
  );

  it('count who came, who was answered, who gave up, and how long they waited', () => {
    expect(figures).toEqual({
      joined: 2,
      answered: 3,
      answered_in_time: 1,
      abandoned: 2,
      abandoned_in_time: 1,
      left: 1,
      wait_ms: 240 * S,
      longest_wait_ms: 100 * S,
      handled: 2,
      handling_ms: 360 * S,
    });
  });

  it('give the service level in both ways, and none before the first call', () => {
    expect(serviceLevel(figures)).toEqual({ of_answered: 1 / 3, of_all: 2 / 5 });
    expect(serviceLevel(NO_FIGURES)).toEqual({ of_answered: null, of_all: null });
  });

  it('tell how long one waits: those before, shared by who works', () => {
    expect(estimatedWait(figures, 1, 1)).toBe(180 * S);
    expect(estimatedWait(figures, 4, 6)).toBe(120 * S);
    expect(estimatedWait(figures, 4, 0)).toBeNull();
    expect(estimatedWait(NO_FIGURES, 4, 6)).toBeNull();
  });
});
