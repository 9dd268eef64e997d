import { createHmac } from 'node:crypto';
import type { Dialect } from '../dialect.js';
import { typeIn } from '../type-in-text.js';
import { fieldsIn } from './payload-fields.js';

const METHODS = ['POST', 'PUT', 'GET', 'DELETE'] as const;

/** How VoIPBIN sends, whichever version: the envelope as body, by GET and DELETE too; one HMAC of it as proof. */
export const wayOfSending: Pick<
  Dialect,
  'methods' | 'https_only' | 'single_event' | 'secret_use' | 'eventName' | 'fields' | 'place' | 'proof'
> = {
  methods: METHODS,
  https_only: false,
  single_event: false,
  secret_use: 'Signs the body: header X-VoIPBIN-Signature, sha256= and the HMAC in hexadecimal digits.',
  eventName: typeIn,
  fields: fieldsIn,
  place(text, { url, method }) {
    return {
      method: (METHODS as readonly string[]).includes(method) ? method : 'POST',
      url,
      body: text,
      content_type: 'application/json',
    };
  },
  /** The header holds one signature: while two secrets are valid, the newer one signs. */
  proof([key = ''], body) {
    const digest = createHmac('sha256', key).update(body).digest('hex');
    return { name: 'X-VoIPBIN-Signature', value: `sha256=${digest}`, secret: false };
  },
};
