import type { Scenario } from './example.schema.js';
import { Lanes } from './lanes.js';
import { perform, sharedBy } from './perform.js';
import type { Performed } from './perform.js';
import type { Example } from './read-examples.js';
import type { Stage } from './stage.js';

/** Scenarios that run at once at most. */
const MOST_AT_ONCE = 6;

/** All scenarios of some examples, under way. */
export interface Performance {
  /** Resolves when a scenario is over: one that fails is nobody else's fault. */
  readonly of: (scenario: Scenario) => Promise<Performed>;
  /** Nothing more begins; resolves when nothing is under way any more. */
  readonly end: () => Promise<void>;
}

/** Begins all scenarios, those of one example one after the other, of several side by side. */
export function performAll(stage: Stage, examples: readonly Example[]): Performance {
  const lanes = new Lanes(MOST_AT_ONCE);
  const performed = new Map<Scenario, Promise<Performed>>();
  let isOver = false;
  for (const example of examples) {
    for (const scenario of example.scenarios) {
      const work = () => {
        if (isOver) throw new Error('The tests are over.');
        return perform(stage, example, scenario);
      };
      performed.set(scenario, lanes.run(sharedBy(example, scenario), work));
    }
  }
  const settled = Promise.allSettled(performed.values());
  return {
    of: (scenario) =>
      performed.get(scenario) ?? Promise.reject(new Error(`${scenario.name} was not performed.`)),
    end: async () => {
      isOver = true;
      await settled;
    },
  };
}
