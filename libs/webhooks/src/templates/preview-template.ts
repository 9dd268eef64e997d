import { findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Surroundings } from '../dialects/surroundings.js';
import { resultProblem, travelsInUrl, unknownVariable } from './check-template.js';
import type { TemplateUse } from './check-template.js';
import { scopeFor } from './event-scope.js';
import { Template } from './template.js';
import { TemplateError } from './template-problem.js';
import type { TemplateProblem } from './template-problem.js';

/** What a draft of a template makes of an event. */
export interface TemplatePreview {
  /** `null` where nothing came of it. */
  readonly text: string | null;
  /** Why it cannot be used as it is; beside a text: why that cannot be sent. */
  readonly problem: TemplateProblem | null;
  /** Its values travel in the URL: the dialect sends no body by this method. */
  readonly in_url: boolean;
}

/** Renders a template that may be unfinished with one event. */
export function previewTemplate(
  text: string,
  event: DomainEvent,
  use: Pick<TemplateUse, 'dialect' | 'method'>,
  surroundings: Surroundings,
): TemplatePreview {
  return { ...tried(text, event, use, surroundings), in_url: travelsInUrl(use) };
}

function tried(
  text: string,
  event: DomainEvent,
  use: Pick<TemplateUse, 'dialect' | 'method'>,
  surroundings: Surroundings,
): Omit<TemplatePreview, 'in_url'> {
  try {
    const template = Template.read(text);
    const types = findEventType(event.type) === undefined ? [] : [event.type as EventTypeName];
    const unknown = unknownVariable(template, types);
    if (unknown !== null) return { text: null, problem: unknown };
    const scope = scopeFor(event, use.dialect, surroundings);
    const made = template.render(scope);
    return { text: made, problem: resultProblem(template, made, scope, use) };
  } catch (error) {
    if (error instanceof TemplateError) return { text: null, problem: error.problem };
    throw error;
  }
}
