import { parseTemplate, renderTemplate } from '@hookswitch/flow-model';
import type { CompiledNode, NodeDefinition, Template, TemplateContext } from '@hookswitch/flow-model';

interface TemplatePlace {
  readonly pointer: string;
  readonly path: readonly string[];
  readonly source: string;
  readonly template: Template;
  readonly context: TemplateContext;
}

type Read = (name: string) => string | undefined;

const placesByNode = new WeakMap<CompiledNode, readonly TemplatePlace[]>();

/**
 * A node's configuration with its variables put in, but for those that its machine hands on. Where none is left to put
 * in, that is the node's own configuration.
 */
export function resolveConfig(
  node: CompiledNode,
  { handsOn }: Pick<NodeDefinition, 'handsOn'>,
  read: Read,
): Readonly<Record<string, unknown>> {
  let config: unknown = node.config;
  for (const { pointer, path, template, context } of placesOf(node)) {
    if (isHandedOn(pointer, handsOn)) continue;
    config = replaceAt(config, path, 0, renderTemplate(template, read, context));
  }
  return config as Readonly<Record<string, unknown>>;
}

/**
 * A text that a node's machine handed on, with its variables put in: at this moment, and once. A call from before a
 * version that hands it on brings it along with them in, which is no longer the text that was drawn.
 */
export function renderHandedOn(
  node: CompiledNode,
  { handsOn }: Pick<NodeDefinition, 'handsOn'>,
  text: string,
  read: Read,
): string {
  for (const { pointer, source, template, context } of placesOf(node)) {
    if (source === text && isHandedOn(pointer, handsOn)) return renderTemplate(template, read, context);
  }
  const template = objectTexts(node).get(text);
  return template === undefined ? text : renderTemplate(template, read, 'text');
}

const textsByNode = new WeakMap<CompiledNode, ReadonlyMap<string, Template>>();

/** Texts with variables in the objects that a node refers to: a mailbox's greeting, what a queue announces. */
function objectTexts(node: CompiledNode): ReadonlyMap<string, Template> {
  let texts = textsByNode.get(node);
  if (texts === undefined) {
    const found = new Map<string, Template>();
    for (const { body } of Object.values(node.objects ?? {})) collectTexts(body, found);
    textsByNode.set(node, (texts = found));
  }
  return texts;
}

function collectTexts(value: unknown, found: Map<string, Template>): void {
  if (typeof value === 'string' && value.includes('${')) {
    const template = parseTemplate(value);
    if (template.ok) found.set(value, template);
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) collectTexts(part, found);
  }
}

function isHandedOn(pointer: string, handsOn: readonly string[]): boolean {
  return handsOn.includes(pointer) || handsOn.includes(pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'));
}

/** Where a node's templates stand, parsed once for all calls. */
function placesOf(node: CompiledNode): readonly TemplatePlace[] {
  let places = placesByNode.get(node);
  if (places === undefined) {
    places = node.templates.flatMap(({ pointer, context }): TemplatePlace[] => {
      const path = pointer.split('/').slice(1).map(unescapePointer);
      const source = path.reduce<unknown>(
        (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
        node.config,
      );
      if (typeof source !== 'string') return [];
      const template = parseTemplate(source);
      return template.ok ? [{ pointer, path, source, template, context: context as TemplateContext }] : [];
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
