import { eventTypes } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { dialects } from './dialects.js';
import { sampleRequest } from './sample-request.js';

const NOW = Date.parse('2026-11-21T09:30:00.000Z');
const sampleOf = (dialect: string, event_type: string, url = 'https://crm.example/hook', method = '') =>
  sampleRequest(
    dialects[dialect as 'native'],
    { event_type, url, method, has_secret: false, headers: [] },
    NOW,
  );

const names = Object.values(dialects).flatMap(({ name, choices }) =>
  [...Object.keys(eventTypes), ...choices.map((choice) => choice.name)].map(
    (event) => [name, event] as const,
  ),
);
const shown = names.filter(([dialect, event]) => sampleOf(dialect, event) !== undefined);

describe('the fields of a sample', () => {
  it.each(shown)('of %s, %s, have a type, a meaning and an example each', (dialect, event) => {
    const { fields } = sampleOf(dialect, event)!;
    expect(fields.length).toBeGreaterThan(3);
    const silent = fields.filter(({ type, description }) => type === '' || description === '');
    expect(silent).toEqual([]);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(fields.filter(({ example }) => example !== null).length).toBeGreaterThan(3);
  });

  it('are there for every dialect and every event that it has', () => {
    expect(new Set(shown.map(([dialect]) => dialect))).toEqual(new Set(Object.keys(dialects)));
    expect(shown.filter(([dialect]) => dialect === 'native')).toHaveLength(Object.keys(eventTypes).length);
  });

  it('are those that are sent, in their order, with what is below lists', () => {
    const { fields } = sampleOf('native', 'call_hungup')!;
    expect(fields.slice(0, 4)).toEqual([
      { name: 'type', type: 'text', description: expect.any(String), example: '"call_hungup"' },
      { name: 'timestamp', type: 'text', description: expect.any(String), example: expect.any(String) },
      { name: 'data', type: 'object', description: expect.any(String), example: null },
      { name: 'data.id', type: 'text', description: 'Id of the call.', example: expect.any(String) },
    ]);
    const found = new Map(fields.map((field) => [field.name, field]));
    expect(found.get('data.from.number')?.example).toBe('"+442079460123"');
    expect(found.get('data.answered_at')?.type).toBe('text or null');
    expect(found.get('data.legs[].user.extension')).toMatchObject({ description: 'Their extension.' });
    // Nobody is behind the caller's leg, which is the example: the user's fields are told all the same.
    expect(found.get('data.legs[].user.extension')?.example).toBeNull();
  });

  it('travel in the query where the dialect has them there; those of the URL itself are told apart', () => {
    const { fields } = sampleOf('voiceovercloud', 'inboundCallEnd', 'https://crm.example/hook?key=1')!;
    expect(fields[0]).toEqual({
      name: 'key',
      type: 'text',
      description: 'Stands in the webhook’s own URL.',
      example: '1',
    });
    expect(fields.find(({ name }) => name === 'extension')).toEqual({
      name: 'extension',
      type: 'integer',
      description: expect.stringContaining('had answered'),
      example: '280085',
    });
    const get = sampleOf('voipappz', 'Call:Hangup', 'https://crm.example/hook', 'GET')!;
    expect(get.fields.find(({ name }) => name === 'duration')?.description).toMatch(/^Seconds/);
  });

  it('mean what the event makes of them', () => {
    const meaning = (dialect: string, event: string, field: string) =>
      sampleOf(dialect, event)!.fields.find(({ name }) => name === field)?.description;
    expect(meaning('voipstudio', 'queue.wrapup', 'state')).toContain('TIMEOUT');
    expect(meaning('voipstudio', 'call.ringing', 'state')).toContain('RINGING');
    expect(meaning('voipbin', 'queuecall_done', 'data.reference_id')).toBe('The call that waits.');
    expect(meaning('voipbin-2026', 'message_created', 'data.targets[].destination.target')).toContain(
      'E.164',
    );
  });

  it('of a template are the admin’s own: only their types are told', () => {
    const { fields } = sampleRequest(
      dialects.native,
      {
        ...{ event_type: 'call_hungup' satisfies EventTypeName, url: '', method: '', has_secret: false },
        headers: [],
        template: '{"type": {{ duration }}}',
      },
      NOW,
    )!;
    expect(fields).toEqual([{ name: 'type', type: 'integer', description: '', example: expect.any(String) }]);
  });
});
