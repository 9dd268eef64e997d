import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../rig/runtime-process.js';
import { configurationSchema, expectedSchema, scenarioSchema } from './example.schema.js';
import type { ExampleObjects, ExamplePrompt, Scenario } from './example.schema.js';

/** A flow with all that it needs, and what comes of calls to it. */
export interface Example {
  readonly name: string;
  /** By type, as a configuration file has them. */
  readonly objects: ExampleObjects;
  readonly prompts: readonly ExamplePrompt[];
  readonly scenarios: readonly Scenario[];
  readonly flow_id: string;
  /** What callers dial. */
  readonly number: string;
}

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** What the example of the node type Play plays. */
const NODE_PROMPT: ExamplePrompt = {
  id: '01937a00-0000-7000-8000-0000000a0d10',
  name: 'Welcome',
  seconds: 0.5,
};

/** Every folder of `examples/` that says what comes of calls. */
export function readExamples(): readonly Example[] {
  return readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => existsSync(join(root, 'examples', name, 'expected.json')))
    .map(({ name }, index): Example => {
      const expected = expectedSchema.parse(read('examples', name, 'expected.json'));
      const file = join('examples', name, 'configuration.json');
      if (!existsSync(join(root, file))) {
        const objects = { ...expected.objects, users: usersOf(expected) };
        const document = read('examples', name, 'flow.json') as object;
        return { ...expected, ...assembled(name, index, document, objects, expected.prompts) };
      }
      const { objects } = configurationSchema.parse(read(file));
      const [flow] = objects['flow'] ?? [];
      const [number] = objects['number'] ?? [];
      return {
        ...expected,
        name,
        objects,
        flow_id: flow?.id ?? '',
        number: String(number?.['number'] ?? ''),
      };
    });
}

/** The smallest flow of each node type, out of the node's own folder. */
export function readNodeExamples(): readonly (Example & { readonly type: string })[] {
  return readdirSync(join(root, 'libs/nodes/src'))
    .map((folder) => [folder, join('libs/nodes/src', folder, `${folder}.example.json`)] as const)
    .filter(([, file]) => existsSync(join(root, file)))
    .map(([folder, file], index) => {
      const { document, objects = {} } = read(file) as { document: object; objects?: ExampleObjects };
      const type = folder.replaceAll('-', '_');
      const prompts = folder === 'play' ? [NODE_PROMPT] : [];
      const example = assembled(`node ${type}`, 50 + index, document, objects, prompts);
      return { ...example, type, scenarios: [nodeScenario(example)] };
    });
}

/** A call to the smallest flow of a node type. Whom it rings is busy. */
function nodeScenario({ objects }: Pick<Example, 'objects'>): Scenario {
  return scenarioSchema.parse({
    name: 'to its end',
    phones: JSON.stringify(objects).includes('"1001"') ? { '1001': { behaviour: 'busy' } } : {},
    call: { from: { number: '+442079460199', name: 'Ada' } },
    end_reason: 'completed',
    hangup_by: 'flow',
    webhooks: [],
  });
}

/** A document alone gets an id and a number. */
function assembled(
  name: string,
  index: number,
  document: object,
  byRoute: ExampleObjects,
  prompts: readonly ExamplePrompt[],
) {
  const nth = String(index).padStart(2, '0');
  const flow_id = `01937a00-0000-7000-8000-0000f10000${nth}`;
  const number = `+4420794606${nth}`;
  const objects: Record<string, ExampleObjects[string]> = {
    flow: [{ id: flow_id, name, document }],
    number: [{ id: `01937a00-0000-7000-8000-0000c00000${nth}`, number, name, flow_id }],
  };
  for (const [route, list] of Object.entries(byRoute)) {
    const type = route === 'mailboxes' ? 'mailbox' : route.replace(/s$/, '');
    objects[type] = [...(objects[type] ?? []), ...list];
  }
  if (prompts.length > 0)
    objects['prompt'] = prompts.map(({ id, name: promptName }) => ({ id, name: promptName }));
  return { name, objects, prompts, flow_id, number };
}

function usersOf({ objects, users }: { objects: ExampleObjects; users: readonly { extension: string }[] }) {
  const made = users.map((user) => ({
    id: `01937a00-0000-7000-8000-0000e0${user.extension.padStart(6, '0')}`,
    ...user,
  }));
  return [...(objects['users'] ?? []), ...made];
}
