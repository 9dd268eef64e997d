import { expectScenario } from '../examples/expect-scenario.js';
import { installExamples } from '../examples/install-examples.js';
import { performAll } from '../examples/perform-all.js';
import type { Performance } from '../examples/perform-all.js';
import { readExamples } from '../examples/read-examples.js';
import { Servers } from '../examples/servers.js';
import { AsteriskStage } from './asterisk-stage.js';
import { PhoneSystem } from './phone-system.js';

const examples = readExamples();

describe('The examples on a real Asterisk', () => {
  let stage: AsteriskStage;
  let performance: Performance;

  beforeAll(async () => {
    const servers = await Servers.start(examples.map(({ name }) => name));
    stage = new AsteriskStage(await PhoneSystem.start(), servers);
    await installExamples(stage.runtime, servers, examples);
    performance = performAll(stage, examples);
  });

  afterAll(async () => {
    await performance.end();
    await stage.system.dispose();
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
});
