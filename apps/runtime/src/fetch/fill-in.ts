import { parseTemplate, renderTemplate, visitFields } from '@hookswitch/flow-model';
import type { z } from 'zod';

/**
 * A configuration with its variables put in, each escaped for its place, as a call would put them in.
 *
 * @param config is not changed; its templates are known to be right
 */
export function fillIn<Config extends object>(
  schema: z.ZodType,
  config: Config,
  read: (name: string) => string | undefined,
): Config {
  const filled = structuredClone(config);
  visitFields(schema, config, ({ meta, value, pointer, parent }) => {
    if (!meta.template || typeof value !== 'string') return;
    if (meta.secretWhen !== undefined && parent?.[meta.secretWhen] === true) return;
    const template = parseTemplate(value);
    if (template.ok) replaceAt(filled, pointer, renderTemplate(template, read, meta.template));
  });
  return filled;
}

function replaceAt(value: object, pointer: string, text: string): void {
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const parent = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
  (parent as Record<string, unknown>)[last] = text;
}
