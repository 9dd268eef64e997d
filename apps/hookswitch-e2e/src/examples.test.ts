import { expectScenario } from './examples/expect-scenario.js';
import { installExamples } from './examples/install-examples.js';
import { performAll } from './examples/perform-all.js';
import type { Performance } from './examples/perform-all.js';
import { readExamples, readNodeExamples } from './examples/read-examples.js';
import { Servers } from './examples/servers.js';
import { SimulatorStage } from './examples/stage.js';
import { RuntimeProcess } from './rig/runtime-process.js';

const examples = readExamples();
const nodeExamples = readNodeExamples();

describe('The examples on the simulator', () => {
  let stage: SimulatorStage;
  let performance: Performance;

  beforeAll(async () => {
    const all = [...examples, ...nodeExamples];
    stage = new SimulatorStage(
      await RuntimeProcess.start(),
      await Servers.start(all.map(({ name }) => name)),
    );
    await installExamples(stage.runtime, stage.servers, all);
    performance = performAll(stage, all);
  });

  afterAll(async () => {
    await performance.end();
    await stage.runtime.dispose();
    await stage.servers.stop();
  });

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { scenarios }) => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, scenario) => {
        await expectScenario(stage.runtime, scenario, await performance.of(scenario));
      },
    );
  });

  describe.each(nodeExamples.map((example) => [example.type, example] as const))(
    'the example of the node type %s',
    (type, { scenarios }) => {
      it.each(scenarios)('runs to its end', async (scenario) => {
        const { steps, activeflow } = await performance.of(scenario);
        expect(activeflow?.end_reason).toBe('completed');
        expect(steps.map((step) => step.type)).toContain(type);
      });
    },
  );
});
