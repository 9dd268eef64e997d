import { exampleEvent, findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Dialect } from '../dialects/dialect.js';
import { EXAMPLE_ID, EXAMPLE_TIME } from '../dialects/example-event-facts.js';
import { exampleSurroundings } from '../dialects/example-surroundings.js';
import { scopeFor } from './event-scope.js';
import { jsonFault } from './json-fault.js';
import { Template } from './template.js';
import type { TemplateScope } from './template.js';
import { TemplateError } from './template-problem.js';
import type { TemplateProblem } from './template-problem.js';
import { hasVariable } from './variables.js';

/** What every name of an example becomes: a template has to bear what callers are called. */
const AWKWARD_NAME = 'Ada "Countess" O\'Byron \\ Łukasz\n';

/** What a template is for. */
export interface TemplateUse {
  readonly dialect: Dialect;
  /** Native names of the events. */
  readonly event_types: readonly EventTypeName[];
  readonly method: string;
}

type WayOfSending = Pick<TemplateUse, 'dialect' | 'method'>;

/**
 * Why a template cannot be used: it cannot be read, reads a variable that none of its events has, or makes something else
 * than JSON of an event's example. `null`: it can.
 */
export function checkTemplate(text: string, use: TemplateUse): TemplateProblem | null {
  try {
    const template = Template.read(text);
    const unknown = unknownVariable(template, use.event_types);
    if (unknown !== null) return unknown;
    for (const type of use.event_types) {
      const event = awkwardExample(type);
      const problem = checkResult(template, event, use);
      if (problem !== null) return { ...problem, message: `With ${type}: ${problem.message}` };
    }
    return null;
  } catch (error) {
    if (error instanceof TemplateError) return error.problem;
    throw error;
  }
}

/** The catalogue's example with names that are hard to write. */
function awkwardExample(type: EventTypeName): DomainEvent {
  const event = exampleEvent(type, EXAMPLE_ID, EXAMPLE_TIME);
  const data = JSON.parse(JSON.stringify(event.data), (key, value: unknown) =>
    key === 'name' && typeof value === 'string' ? AWKWARD_NAME : value,
  ) as DomainEvent['data'];
  return { ...event, data };
}

/** A variable that the template reads and none of these events has. No types: any may come. */
export function unknownVariable(template: Template, types: readonly EventTypeName[]): TemplateProblem | null {
  for (const { path, line, column } of template.reads()) {
    if (types.length === 0 || types.some((type) => hasVariable(type, path))) continue;
    const name = path.map((step) => step ?? '…').join('.');
    return { message: `There is no variable ${name}.`, line, column };
  }
  return null;
}

function checkResult(
  template: Template,
  event: DomainEvent,
  { dialect, method }: TemplateUse,
): TemplateProblem | null {
  const scope = scopeFor(event, dialect, exampleSurroundings);
  try {
    return resultProblem(template, renderStrictly(template, event, scope), scope, { dialect, method });
  } catch (error) {
    if (error instanceof TemplateError) return error.problem;
    throw error;
  }
}

/** A variable that the example happens not to have is none that does not exist. */
function renderStrictly(template: Template, { type }: DomainEvent, scope: TemplateScope): string {
  try {
    return template.render(scope, { strict: true });
  } catch (error) {
    const name =
      error instanceof TemplateError && /^There is no variable (\S+)\.$/.exec(error.problem.message)?.[1];
    if (!name || findEventType(type) === undefined) throw error;
    const path = name.split(/[.[\]]+/).filter((step) => step !== '');
    const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (!hasVariable(type as EventTypeName, steps)) throw error;
    return template.render(scope);
  }
}

/** Why the text that a template has made cannot be sent; `null`: it can. */
export function resultProblem(
  template: Template,
  text: string,
  scope: TemplateScope,
  way: WayOfSending,
): TemplateProblem | null {
  const fault = jsonFault(text);
  if (fault !== null) {
    return { message: `The result is no JSON. ${fault.message}`, ...template.placeOf(scope, fault.offset) };
  }
  const message = whyNoBody(text, way);
  return message === null ? null : { message, line: 1, column: 1 };
}

/** Why a text cannot be what a template makes, without its place; `null`: it can. */
export function whyNoBody(text: string, way: WayOfSending): string | null {
  const fault = jsonFault(text);
  if (fault !== null) return `The result is no JSON. ${fault.message}`;
  if (text.trimStart().startsWith('{') || !travelsInUrl(way)) return null;
  return 'The values travel in the URL: the result has to be a JSON object.';
}

/** Whether the dialect sends no body by this method. */
export function travelsInUrl({ dialect, method }: WayOfSending): boolean {
  return dialect.place('{}', { url: 'https://example.com', method }).body === null;
}
