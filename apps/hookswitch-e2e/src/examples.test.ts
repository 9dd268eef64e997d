import { expectScenario } from './examples/expect-scenario.js';
import { installExamples } from './examples/install-examples.js';
import { performAll } from './examples/perform-all.js';
import { readExamples, readNodeExamples } from './examples/read-examples.js';
import { SimulatorStage } from './examples/stage.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess } from './rig/runtime-process.js';

const examples = readExamples();
const nodeExamples = readNodeExamples();

describe('The examples on the simulator', () => {
  let stage: SimulatorStage;
  let performed: ReturnType<typeof performAll>;

  beforeAll(async () => {
    stage = new SimulatorStage(await RuntimeProcess.start(), await Receiver.start());
    await installExamples(stage.runtime, stage.receiver, [...examples, ...nodeExamples]);
    performed = performAll(stage, [...examples, ...nodeExamples]);
  });

  afterAll(async () => {
    await stage.runtime.dispose();
    await stage.receiver.stop();
  });

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { scenarios }) => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, scenario) => {
        await expectScenario(stage.runtime, scenario, await performed(scenario));
      },
    );
  });

  describe.each(nodeExamples.map((example) => [example.type, example] as const))(
    'the example of the node type %s',
    (type, { scenarios }) => {
      it.each(scenarios)('runs to its end', async (scenario) => {
        const { steps, activeflow } = await performed(scenario);
        expect(activeflow?.end_reason).toBe('completed');
        expect(steps.map((step) => step.type)).toContain(type);
      });
    },
  );
});
