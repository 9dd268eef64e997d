import { expectScenario } from '../examples/expect-scenario.js';
import { installExamples } from '../examples/install-examples.js';
import { performAll } from '../examples/perform-all.js';
import { readExamples } from '../examples/read-examples.js';
import { AsteriskStage } from './asterisk-stage.js';
import { PhoneSystem } from './phone-system.js';

const examples = readExamples();

describe('The examples on a real Asterisk', () => {
  let stage: AsteriskStage;
  let performed: ReturnType<typeof performAll>;

  beforeAll(async () => {
    stage = new AsteriskStage(await PhoneSystem.start());
    await installExamples(stage.runtime, stage.receiver, examples);
    performed = performAll(stage, examples);
  });

  afterAll(() => stage.system.dispose());

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { scenarios }) => {
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_name, scenario) => {
        await expectScenario(stage.runtime, scenario, await performed(scenario));
      },
    );
  });
});
