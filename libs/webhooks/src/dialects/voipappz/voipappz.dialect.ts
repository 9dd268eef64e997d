import type { DomainEvent } from '@hookswitch/events';
import { eventScope } from '../../templates/event-scope.js';
import { templateOf } from '../../templates/template.js';
import type { Dialect, EventChoice } from '../dialect.js';
import { CALL_FIELDS, VOIPAPPZ_TEMPLATE } from './call-fields.js';
import { inQuery } from '../in-query.js';
import { dialled, toldCall } from './told-call.js';

const choices: readonly EventChoice[] = [
  {
    name: 'Call:Ringing',
    title: 'Call is ringing',
    description: 'The phone of one of your users starts ringing; once for each phone.',
    types: ['call_ringing'],
    includes: (event) => toldCall(event)?.leg?.kind !== 'number',
  },
  {
    name: 'Call:Answer',
    title: 'Call was answered',
    description:
      'The call is answered for the first time. Once more when a person answers whom a flow had answered before.',
    types: ['call_answered'],
    includes: isAnswer,
  },
  {
    name: 'Call:Hangup',
    title: 'Call has ended',
    description: 'The call has ended; once for each call, however many phones rang.',
    types: ['call_hungup'],
    includes: ({ data }) => data['subject'] === 'call',
  },
  {
    name: 'Call:Reporting',
    title: 'Call can be reported',
    description: 'All that billing and reports need of the call is in, with its recording.',
    types: ['call_reported'],
  },
  {
    name: 'Ivr:Start',
    title: 'Menu starts',
    description: 'A caller has come to a menu.',
    types: ['ivr_started'],
  },
  {
    name: 'Ivr:End',
    title: 'Menu ends',
    description: 'A caller has left a menu.',
    types: ['ivr_ended'],
  },
];

/** The first answer of the call, or that of the first person where the flow had answered before. */
function isAnswer(event: DomainEvent): boolean {
  const call = toldCall(event);
  if (call === null || call.leg == null) return call !== null;
  const { answered_at } = call.leg;
  if (call.answered_at === null || answered_at === null) return false;
  // Of a click to call it is the person's answer that answers the call: that is told of the call.
  if (call.origin === 'api' && call.answered_at >= answered_at) return false;
  return dialled(call).filter((leg) => leg.answered_at !== null).length === 1;
}

function choiceOf(event: DomainEvent): EventChoice | undefined {
  return choices.find(({ types, includes }) =>
    (types as readonly string[]).includes(event.type) ? (includes?.(event) ?? true) : false,
  );
}

const FIELDS = CALL_FIELDS.map(({ name, type, nullable, description }) => ({
  name,
  type: nullable ? `${type} or null` : type,
  description,
}));

/** VoIPappz: JSON that the admin writes, one event for each webhook, by POST or in the query of a GET. */
export const voipappzDialect: Dialect = {
  name: 'voipappz',
  title: 'VoIPappz',
  description:
    'For servers that were written for VoIPappz. You write the JSON yourself, out of its fields; each webhook is for one event.',
  methods: ['POST', 'GET', 'DELETE'],
  https_only: false,
  single_event: true,
  secret_use: null,
  choices,
  uniform: false,
  template: VOIPAPPZ_TEMPLATE,
  render(event, { template }, surroundings) {
    if (choiceOf(event) === undefined) return [];
    const scope = eventScope(event, surroundings, 'call_type');
    return [templateOf(template ?? VOIPAPPZ_TEMPLATE).render(scope)];
  },
  eventName: (_text, event) => choiceOf(event)?.name ?? event.type,
  fields: () => FIELDS,
  place(text, { method, url }) {
    if (method === 'GET' || method === 'DELETE')
      return { method, url: inQuery(url, text), body: null, content_type: null };
    return { method: 'POST', url, body: text, content_type: 'application/json' };
  },
};
