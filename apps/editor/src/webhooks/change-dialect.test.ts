import type { DialectRecord } from '../api/records.js';
import { changeDialect } from './change-dialect.js';

const CATALOGUE = new Set(['call_created', 'call_hungup']);

const dialect = (changes: Partial<DialectRecord>): DialectRecord => ({
  name: 'acme',
  title: 'Acme',
  description: 'As Acme writes events.',
  methods: ['POST'],
  https_only: false,
  single_event: false,
  secret_use: null,
  scope: 'all',
  template: null,
  event_types: [
    { name: 'Call:Ringing', title: 'Ringing', description: '', types: ['call_ringing'], example: null },
  ],
  ...changes,
});
const form = (changes: object) => ({
  name: 'CRM',
  dialect: 'native',
  method: 'POST',
  url: 'https://crm.example/',
  event_types: ['call_created'],
  secret: null,
  ...changes,
});

describe('choosing another dialect', () => {
  it('keeps all that fits, silently', () => {
    const { value, notes } = changeDialect(
      form({ event_types: ['call_created', 'Call:Ringing'] }),
      dialect({}),
      CATALOGUE,
    );
    expect(value).toEqual(form({ dialect: 'acme', event_types: ['call_created', 'Call:Ringing'] }));
    expect(notes).toEqual([]);
  });

  it('unticks events that the vendor does not have, and names them', () => {
    const { value, notes } = changeDialect(
      form({ event_types: ['call_created', 'user_call', 'x'] }),
      dialect({}),
      CATALOGUE,
    );
    expect(value['event_types']).toEqual(['call_created']);
    expect(notes).toEqual(['Acme has no event called “user_call” or “x”: no longer ticked.']);
  });

  it('keeps the first event where a webhook is for one; of “every event” none', () => {
    const one = dialect({ single_event: true });
    const some = changeDialect(form({ event_types: ['call_hungup', 'call_created'] }), one, CATALOGUE);
    expect(some.value['event_types']).toEqual(['call_hungup']);
    expect(some.notes).toEqual(['A webhook in the way of Acme is for one event. “call_hungup” stays.']);
    expect(changeDialect(form({ event_types: ['*'] }), one, CATALOGUE).value['event_types']).toEqual([]);
  });

  it('takes a method that the vendor has, and says what only the author can mend', () => {
    const strict = dialect({ methods: ['GET'], https_only: true, secret_use: 'Sent as X-Token.' });
    const { value, notes } = changeDialect(
      form({ url: 'http://crm.example', secret: { secret: true, hint: '…' } }),
      strict,
      CATALOGUE,
    );
    expect(value['method']).toBe('GET');
    expect(notes).toEqual([
      'Requests go by GET: Acme cannot use POST.',
      'Acme sends to https only: change the URL.',
      'The secret has another use now: Sent as X-Token.',
    ]);
  });
});
