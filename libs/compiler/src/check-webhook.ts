import type { ReleaseObject } from '@hookswitch/flow-model';
import type { CompilePolicy, DialectRules } from './compile-policy.js';
import type { Fault } from './fault.js';

/** What a webhook's schema cannot say: what its dialect allows, and whether it is ever told of anything. */
export function checkWebhook(body: ReleaseObject['body'], policy: CompilePolicy): Fault[] {
  const rules = policy.dialects?.get(String(body['dialect']));
  return [
    ...(rules === undefined ? [] : checkDialect(body, rules)),
    ...checkUrl(body, rules),
    ...checkHttps(body['fallback_url'], '/fallback_url', rules),
    ...checkEventTypes(body, policy, rules),
    ...checkTemplate(body, policy),
  ];
}

function checkTemplate(body: ReleaseObject['body'], { templateFault }: CompilePolicy): Fault[] {
  const { template, dialect, method } = body;
  if (templateFault === undefined || typeof template !== 'string') return [];
  const event_types = typesIn(body).filter((type) => typeof type === 'string');
  const why = templateFault({ template, dialect: String(dialect), method: String(method), event_types });
  return why === null ? [] : [{ code: 'broken_template', pointer: '/template', message: why }];
}

function typesIn({ event_types }: ReleaseObject['body']): readonly unknown[] {
  return Array.isArray(event_types) ? event_types : [];
}

function checkDialect({ method }: ReleaseObject['body'], { title, methods }: DialectRules): Fault[] {
  if (typeof method !== 'string' || methods.includes(method)) return [];
  const message = `Requests in the way of ${title} cannot go by ${method}. Use ${listed(methods, 'or')}.`;
  return [{ code: 'invalid_field', pointer: '/method', message }];
}

function checkUrl({ url }: ReleaseObject['body'], rules: DialectRules | undefined): Fault[] {
  if (url === '') {
    const message = 'Enter the URL of the server that receives the events.';
    return [{ code: 'unset_field', pointer: '/url', message }];
  }
  return checkHttps(url, '/url', rules);
}

function checkHttps(url: unknown, pointer: string, rules: DialectRules | undefined): Fault[] {
  if (rules?.https_only !== true || !/^http:/i.test(String(url))) return [];
  const message = `${rules.title} sends to https only. Enter a URL that begins with https://.`;
  return [{ code: 'refused_url', pointer, message }];
}

function checkEventTypes(
  body: ReleaseObject['body'],
  { event_types: known }: CompilePolicy,
  rules: DialectRules | undefined,
): Fault[] {
  const types = typesIn(body);
  const faults: Fault[] = [];
  const single = rules?.single_event === true;
  if (types.length === 0 && !single) {
    const message = 'This webhook is told of no event. Choose event types, or "*" for all.';
    faults.push({ code: 'no_event_types', pointer: '/event_types', message, warning: true });
  }
  if (single && (types.length !== 1 || types.includes('*'))) {
    const message = `A webhook in the way of ${rules.title} is for exactly one event. Choose one, and make a webhook for each of the others.`;
    faults.push({ code: 'invalid_field', pointer: '/event_types', message });
  }
  types.forEach((type, position) => {
    if (!known || typeof type !== 'string' || type === '*' || rules?.event_names.has(type) === true) return;
    const pointer = `/event_types/${position}`;
    if (!known.has(type)) {
      const message = `There is no event type "${type}": nothing is ever sent for it. Choose one of the catalogue.`;
      faults.push({ code: 'unknown_event_type', pointer, message, warning: true });
      return;
    }
    const message = rules?.whyUnsent(type, types.map(String)) ?? null;
    if (message !== null) faults.push({ code: 'unsent_event_type', pointer, message, warning: true });
  });
  return faults;
}

function listed(words: readonly string[], joint: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)!}`;
}
