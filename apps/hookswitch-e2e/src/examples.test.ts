import { expectScenario } from './examples/expect-scenario.js';
import { installExamples } from './examples/install-examples.js';
import { Lanes } from './examples/lanes.js';
import { perform, sharedBy } from './examples/perform.js';
import type { Performed } from './examples/perform.js';
import { readExamples, readNodeExamples } from './examples/read-examples.js';
import type { Example } from './examples/read-examples.js';
import { SimulatorStage } from './examples/stage.js';
import { scenarioSchema } from './examples/example.schema.js';
import type { Scenario } from './examples/example.schema.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess } from './rig/runtime-process.js';

const examples = readExamples();
const nodeExamples = readNodeExamples();

/** A call to the smallest flow of a node type. Whom it rings is busy. */
const nodeScenario = ({ objects }: Example) =>
  scenarioSchema.parse({
    name: 'to its end',
    phones: JSON.stringify(objects).includes('"1001"') ? { '1001': { behaviour: 'busy' } } : {},
    call: { from: { number: '+442079460199', name: 'Ada' } },
    end_reason: 'completed',
    hangup_by: 'flow',
    webhooks: [],
  });

describe('The examples on the simulator', () => {
  const performed = new Map<Scenario | string, Promise<Performed>>();
  let stage: SimulatorStage;

  beforeAll(async () => {
    stage = new SimulatorStage(await RuntimeProcess.start(), await Receiver.start());
    await installExamples(stage.runtime, stage.receiver, [...examples, ...nodeExamples]);
    const lanes = new Lanes();
    const begin = (key: Scenario | string, ...of: Parameters<typeof sharedBy>) => {
      const coming = lanes.run(sharedBy(...of), () => perform(stage, ...of));
      coming.catch(() => undefined);
      performed.set(key, coming);
    };
    for (const example of examples)
      example.scenarios.forEach((scenario) => begin(scenario, example, scenario));
    for (const example of nodeExamples) {
      const scenario = nodeScenario(example);
      begin(example.type, { ...example, scenarios: [scenario] }, scenario);
    }
  });

  afterAll(async () => {
    await stage.runtime.dispose();
    await stage.receiver.stop();
  });

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { scenarios }) => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, scenario) => {
        await expectScenario(stage.runtime, scenario, (await performed.get(scenario)) as Performed);
      },
    );
  });

  it.each(nodeExamples.map(({ type }) => type))(
    "runs the node type %s's own example to its end",
    async (type) => {
      const { steps, activeflow } = (await performed.get(type)) as Performed;
      expect(activeflow?.end_reason).toBe('completed');
      expect(steps.map((step) => step.type)).toContain(type);
    },
  );
});
