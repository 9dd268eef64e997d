import { inQuery, queryOf, withQuery } from '../in-query.js';
import type { Dialect } from '../dialect.js';
import { choices } from './choices.js';
import { fieldsOf } from './event-fields.js';
import { fieldsIn } from './payload-fields.js';
import { EVENT_NAMES, nameOf } from './event-names.js';
import { testFields } from './test-values.js';

/** Voice Over Cloud: the fields in the query string of a POST that has no body. */
export const voiceovercloudDialect: Dialect = {
  name: 'voiceovercloud',
  title: 'Voice Over Cloud',
  description:
    'For integrations written for Voice Over Cloud. The fields travel in the query string of a POST without a body, and only the answer 200 is success.',
  methods: ['POST'],
  https_only: true,
  single_event: false,
  secret_use: null,
  choices,
  uniform: true,
  render(event, _endpoint, surroundings) {
    const name = nameOf(event);
    return name === null ? [] : [queryOf(fieldsOf(name, event, surroundings))];
  },
  eventName: (text, event) => new URLSearchParams(text).get('event') ?? nameOf(event) ?? '',
  place: (text, { url }) => ({
    method: 'POST',
    // What an admin's template makes is JSON, and may begin with a blank line.
    url: text.startsWith('event=') ? withQuery(url, text) : inQuery(url, text),
    body: null,
    content_type: null,
  }),
  fields: fieldsIn,
  accepts: (status) => status === 200,
  profile: 'brief',
  testText(wanted, now) {
    const name = EVENT_NAMES.find((one) => one === wanted);
    return name === undefined ? undefined : queryOf(testFields(name, now));
  },
};
