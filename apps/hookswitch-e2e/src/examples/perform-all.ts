import type { Scenario } from './example.schema.js';
import { Lanes } from './lanes.js';
import { perform, sharedBy } from './perform.js';
import type { Performed } from './perform.js';
import type { Example } from './read-examples.js';
import type { Stage } from './stage.js';

/** Scenarios that run at once at most. */
const MOST_AT_ONCE = 6;

/**
 * Begins all scenarios, those of one example one after the other, of several side by side. A test waits for what it is
 * about: a scenario that fails is nobody else's fault.
 */
export function performAll(
  stage: Stage,
  examples: readonly Example[],
): (scenario: Scenario) => Promise<Performed> {
  const lanes = new Lanes(MOST_AT_ONCE);
  const performed = new Map<Scenario, Promise<Performed>>();
  for (const example of examples) {
    for (const scenario of example.scenarios) {
      const coming = lanes.run(sharedBy(example, scenario), () => perform(stage, example, scenario));
      coming.catch(() => undefined);
      performed.set(scenario, coming);
    }
  }
  return (scenario) =>
    performed.get(scenario) ?? Promise.reject(new Error(`${scenario.name} was not performed.`));
}
