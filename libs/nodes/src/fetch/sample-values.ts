import { BUILT_IN_VARIABLES, parseTemplate, templateVariables, visitFields } from '@hookswitch/flow-model';
import { fetchConfig } from './fetch.schema.js';

/** The variables that a Fetch object reads, as it is written now, each with a value to try it with. */
export function sampleValues(
  config: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly example: string }[] {
  const names = new Set<string>();
  visitFields(fetchConfig, config, ({ meta, value, parent }) => {
    if (!meta.template || typeof value !== 'string') return;
    if (meta.secretWhen !== undefined && parent?.[meta.secretWhen] === true) return;
    const template = parseTemplate(value);
    if (template.ok) for (const name of templateVariables(template)) names.add(name);
  });
  return [...names].map((name) => ({ name, example: exampleOf(name) }));
}

function exampleOf(name: string): string {
  return BUILT_IN_VARIABLES.find((variable) => variable.name === name)?.example ?? '';
}
