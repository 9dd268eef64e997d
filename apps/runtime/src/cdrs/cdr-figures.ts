import type { CdrFigures } from '@hookswitch/store';
import type { CdrFiguresAnswer } from './cdr-answers.js';

type Counted = Omit<CdrFigures, 'steps'>;

/** Figures in wire form: steps by the time at which they begin. */
export function figuresAnswer(
  from: string,
  to: string,
  stepS: number,
  { steps, ...total }: CdrFigures,
): CdrFiguresAnswer {
  const at = (step: number) => new Date(Date.parse(from) + step * stepS * 1000).toISOString();
  return {
    from,
    to,
    step_s: stepS,
    ...shown(total),
    steps: steps.map(({ step, ...counted }) => ({ from: at(step), ...shown(counted) })),
  };
}

function shown({ calls, answered, missed, talked, talk_ms }: Counted) {
  const average_talk_ms = talked === 0 ? null : Math.round(talk_ms / talked);
  return { calls, answered, missed, talk_ms, average_talk_ms };
}
