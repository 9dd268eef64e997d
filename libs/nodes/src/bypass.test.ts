import { readFileSync } from 'node:fs';
import { nodes } from './index.js';

/** Types whose calls cannot pass them: they end the flow. */
const ENDS = ['hangup', 'return'];

describe('the way out along which a disabled node is passed', () => {
  it.each(Object.values(nodes).map((definition) => [definition.type, definition] as const))(
    'of %s is one of its outcomes',
    (type, definition) => {
      const filled = definition.config.safeParse(exampleOf(type));
      if (!filled.success) throw new Error(JSON.stringify(filled.error.issues));
      const config = filled.data as never;
      const names = definition.outcomes(config).map(({ name }) => name);
      const usual =
        definition.bypass === undefined
          ? ['next', 'default'].find((name) => names.includes(name))
          : definition.bypass(config);
      if (ENDS.includes(type)) expect(names).toEqual([]);
      else expect(names).toContain(usual);
    },
  );
});

/** The configuration that the example of a node type has. */
function exampleOf(type: string): unknown {
  const folder = type.replaceAll('_', '-');
  const file = readFileSync(new URL(`./${folder}/${folder}.example.json`, import.meta.url), 'utf8');
  const { document } = JSON.parse(file) as {
    document: { nodes: Record<string, { type: string; config: object }> };
  };
  const config = Object.values(document.nodes).find((node) => node.type === type)?.config;
  return type === 'schedule' ? { ...config, outcomes: [{ name: 'open', label: 'Open' }] } : config;
}
