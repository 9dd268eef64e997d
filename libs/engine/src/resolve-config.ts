import { parseTemplate, renderTemplate } from '@hookswitch/flow-model';
import type { CompiledNode, Template, TemplateContext } from '@hookswitch/flow-model';

interface Place {
  readonly path: readonly string[];
  readonly template: Template;
  readonly context: TemplateContext;
}

const placesByNode = new WeakMap<CompiledNode, readonly Place[]>();

/** A node's configuration with its variables put in. A node without templates gives its own configuration back. */
export function resolveConfig(
  node: CompiledNode,
  read: (name: string) => string | undefined,
): Readonly<Record<string, unknown>> {
  let config: unknown = node.config;
  for (const { path, template, context } of placesOf(node)) {
    config = replaceAt(config, path, 0, renderTemplate(template, read, context));
  }
  return config as Readonly<Record<string, unknown>>;
}

/** Where a node's templates stand, parsed once for all calls. */
function placesOf(node: CompiledNode): readonly Place[] {
  let places = placesByNode.get(node);
  if (places === undefined) {
    places = node.templates.flatMap(({ pointer, context }): Place[] => {
      const path = pointer.split('/').slice(1).map(unescapePointer);
      const text = path.reduce<unknown>(
        (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
        node.config,
      );
      const template = typeof text === 'string' ? parseTemplate(text) : undefined;
      return template?.ok === true ? [{ path, template, context: context as TemplateContext }] : [];
    });
    placesByNode.set(node, places);
  }
  return places;
}

function replaceAt(value: unknown, path: readonly string[], depth: number, text: string): unknown {
  const key = path[depth];
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as unknown[])];
    copy[Number(key)] = replaceAt(copy[Number(key)], path, depth + 1, text);
    return copy;
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaceAt(object[key], path, depth + 1, text) };
}

/** RFC 6901. */
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
