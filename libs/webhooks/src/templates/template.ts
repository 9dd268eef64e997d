import { Context, TokenKind, toValueSync } from 'liquidjs';
import type { Template as Part, Variable } from 'liquidjs';
import { JsonWriter } from './json-writer.js';
import { liquid } from './liquid.js';
import { placeIn, problemOf, TemplateError } from './template-problem.js';

/** Milliseconds that a rendering may take: it happens in the step of a call. When one is saved it has to be quicker. */
const PATIENCE_MS = 500;
/** What {@link RenderOptions.strict} allows. */
const STRICT_PATIENCE_MS = 100;

/** Templates that are kept read; the one used longest ago goes. */
const MAX_KEPT = 1_000;

/** What a template can read, by name. */
export type TemplateScope = Readonly<Record<string, unknown>>;

export interface RenderOptions {
  /** Refuses a variable that the scope has not, and gives it less time: before a template is saved. */
  readonly strict: boolean;
}

/** A variable that a template reads and does not set itself. */
export interface ReadVariable {
  /** Names and positions; one that is itself a variable is `null`. */
  readonly path: readonly (string | number | null)[];
  readonly line: number;
  readonly column: number;
}

/** A template that was read: can be used again and again. */
export class Template {
  private constructor(
    private readonly text: string,
    private readonly parts: Part[],
  ) {}

  /** @throws TemplateError when it is no template */
  static read(text: string): Template {
    try {
      return new Template(text, liquid.parse(text));
    } catch (error) {
      throw new TemplateError(problemOf(error));
    }
  }

  /** @throws TemplateError when it fails with these values, or takes too long, or makes too much */
  render(scope: TemplateScope, { strict }: RenderOptions = { strict: false }): string {
    const renderLimit = strict ? STRICT_PATIENCE_MS : PATIENCE_MS;
    const context = new Context(scope, liquid.options, { sync: true, strictVariables: strict, renderLimit });
    const writer = new JsonWriter();
    try {
      toValueSync(liquid.renderer.renderTemplates(this.parts, context, writer));
      return writer.finish();
    } catch (error) {
      throw asTemplateError(error);
    }
  }

  /** Where in the template that stands which it writes at a place of what it makes of a scope. */
  placeOf(scope: TemplateScope, offset: number): { readonly line: number; readonly column: number } {
    const context = new Context(scope, liquid.options, { sync: true, renderLimit: PATIENCE_MS });
    const writer = new JsonWriter();
    for (const part of this.parts) {
      const from = writer.buffer.length;
      toValueSync(liquid.renderer.renderTemplates([part], context, writer));
      if (writer.buffer.length <= offset) continue;
      const [line, column] = part.token.getPosition();
      if (part.token.kind !== TokenKind.HTML) return { line: line!, column: column! };
      const { input, begin } = part.token;
      return placeIn(input, begin + offset - from);
    }
    return placeIn(this.text, this.text.trimEnd().length);
  }

  /** What it reads of the scope, also where no event so far has led. */
  reads(): readonly ReadVariable[] {
    const { globals } = liquid.analyzeSync(this.parts, { partials: false });
    return Object.values(globals).flatMap((variables) => variables.map(readVariable));
  }
}

function readVariable({ segments, location }: Variable): ReadVariable {
  const path = segments.map((segment) => (typeof segment === 'object' ? null : segment));
  return { path, line: location.row, column: location.col };
}

/** The library wraps what is thrown below it. */
function asTemplateError(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const { originalError } = error as { readonly originalError?: unknown };
  return originalError instanceof TemplateError ? originalError : new TemplateError(problemOf(error));
}

const kept = new Map<string, Template>();

/** A template by its text: read once, kept while it is used. @throws TemplateError when it is no template */
export function templateOf(text: string): Template {
  const known = kept.get(text);
  const template = known ?? Template.read(text);
  if (known !== undefined) kept.delete(text);
  else if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(text, template);
  return template;
}
