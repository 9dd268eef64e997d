/** One piece of a template: words as they stand, or a variable to put in. */
export type TemplateSegment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: string;
      /** Stands in when the variable is unset or empty; `null` when none was written. */
      readonly fallback: string | null;
      /** Where its `${` begins, in UTF-16 units from the start of the template. */
      readonly position: number;
    };

/** A parsed template. */
export interface Template {
  readonly ok: true;
  readonly segments: readonly TemplateSegment[];
}

/** Why a text is no template, and where. */
export interface TemplateFault {
  readonly ok: false;
  /** In UTF-16 units from the start of the template. */
  readonly position: number;
  readonly message: string;
}

/** Longest template, in UTF-16 units. */
export const MAX_TEMPLATE_LENGTH = 20_000;
/** Most variables in one template. */
export const MAX_TEMPLATE_VARIABLES = 200;
/** Longest name of a variable. */
export const MAX_VARIABLE_NAME_LENGTH = 200;

const VARIABLE_NAME = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/** Whether a text can be the name of a variable: words of letters, digits, `_` and `-`, joined by dots. */
export function isVariableName(name: string): boolean {
  return name.length <= MAX_VARIABLE_NAME_LENGTH && VARIABLE_NAME.test(name);
}

/**
 * Reads a text with variables: `Hello ${caller.name|stranger}`.
 *
 * `${name}` is replaced by the variable, `${name|words}` by the words when it is unset or empty. Blanks around the
 * name do not count; the fallback is plain text without `}`. To write `${` itself, put a backslash before it: `\${`;
 * a backslash directly before a variable is written twice. There is no code, no nesting and no second pass.
 * The time is linear in the length of the text.
 */
export function parseTemplate(text: string): Template | TemplateFault {
  if (text.length > MAX_TEMPLATE_LENGTH) {
    return fault(MAX_TEMPLATE_LENGTH, `Shorten this text to ${MAX_TEMPLATE_LENGTH} characters.`);
  }
  const segments: TemplateSegment[] = [];
  let words = '';
  let from = 0;
  let variables = 0;
  for (;;) {
    const open = text.indexOf('${', from);
    if (open < 0) break;
    const backslashes = countBackslashes(text, from, open);
    words += text.slice(from, open - backslashes) + '\\'.repeat(backslashes >> 1);
    if (backslashes % 2 === 1) {
      words += '${';
      from = open + 2;
      continue;
    }
    const close = text.indexOf('}', open + 2);
    if (close < 0)
      return fault(open, 'This "${" is never closed. Add "}", or write "\\${" for the characters.');
    const variable = parseVariable(text.slice(open + 2, close), open);
    if (!('kind' in variable)) return variable;
    variables += 1;
    if (variables > MAX_TEMPLATE_VARIABLES) {
      return fault(open, `Use ${MAX_TEMPLATE_VARIABLES} variables at most in one text.`);
    }
    if (words !== '') segments.push({ kind: 'text', text: words });
    words = '';
    segments.push(variable);
    from = close + 1;
  }
  words += text.slice(from);
  if (words !== '') segments.push({ kind: 'text', text: words });
  return { ok: true, segments };
}

/** The variables that a template reads, in order, each once. */
export function templateVariables(template: Template): readonly string[] {
  const names = new Set<string>();
  for (const segment of template.segments) if (segment.kind === 'variable') names.add(segment.name);
  return [...names];
}

/** Writes a text so that, read as a template, it means itself. */
export function escapeTemplate(text: string): string {
  return text.replace(/(?<!\\)(\\*)\$\{/g, '$1$1\\${');
}

/** Whether a text has to be rendered at all: it holds `${`, be it a variable or an escaped one. */
export function isTemplate(text: string): boolean {
  return text.includes('${');
}

function parseVariable(inside: string, position: number): TemplateSegment | TemplateFault {
  const nested = inside.indexOf('${');
  if (nested >= 0) {
    return fault(
      position + 2 + nested,
      'A variable cannot stand inside another. Close the first one with "}".',
    );
  }
  const bar = inside.indexOf('|');
  const name = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  if (name === '') return fault(position, 'Write the name of a variable between "${" and "}".');
  if (!isVariableName(name)) {
    const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
    return fault(
      position,
      `"${shown}" is no variable name. Use letters, digits, "_" and "-", joined by dots.`,
    );
  }
  return { kind: 'variable', name, fallback: bar < 0 ? null : inside.slice(bar + 1), position };
}

function countBackslashes(text: string, from: number, before: number): number {
  let count = 0;
  while (before - count > from && text[before - count - 1] === '\\') count += 1;
  return count;
}

function fault(position: number, message: string): TemplateFault {
  return { ok: false, position, message };
}
