import { z } from 'zod';
import { validate } from '../schema/validate.js';
import { findObjectType, objectTypes } from './object-types.js';

const ID = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';

function problems(type: keyof typeof objectTypes, fields: unknown) {
  const result = validate(objectTypes[type].schema as z.ZodType, fields);
  return result.ok ? [] : result.problems;
}

describe('every object type', () => {
  it('can be written as JSON Schema, for the API description', () => {
    for (const { schema, type } of Object.values(objectTypes)) {
      expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ type: 'object' });
      expect(findObjectType(type)?.type).toBe(type);
    }
    expect(findObjectType('toString')).toBeUndefined();
  });

  it('names each field for people', () => {
    for (const { schema } of Object.values(objectTypes)) {
      for (const field of Object.values((schema as unknown as z.ZodObject).shape)) {
        expect((field as z.ZodType).meta()?.title).toEqual(expect.any(String));
      }
    }
  });

  it('takes back what it gave out', () => {
    const fields = objectTypes.number.schema.parse({ number: '44 20 7183 8750' });
    expect(fields).toEqual({
      number: '+442071838750',
      name: '',
      flow_id: null,
      overflow_flow_id: null,
      message_flow_id: null,
      webhooks_enabled: true,
      environment_id: null,
    });
    expect(objectTypes.number.schema.parse(fields)).toEqual(fields);
    expect(objectTypes.number.displayName(fields)).toBe('+442071838750');
    expect(objectTypes.webhook.schema.parse({ name: 'CRM' })).toMatchObject({
      method: 'POST',
      dialect: 'native',
      scope: 'all',
      enabled: true,
      retry_profile: 'event',
      timeout_ms: 5000,
      filters: { direction: null, number_ids: [], user_ids: [] },
    });
  });

  it('keeps the name of a flow beside its document', () => {
    const fields = objectTypes.flow.schema.parse({ name: 'Main' });
    const body = objectTypes.flow.toBody(fields);
    expect(body).toMatchObject({ schema: 1, entry: null, nodes: {} });
    expect(objectTypes.flow.toFields('Main', body)).toEqual(fields);
  });
});

describe('bad fields get a sentence that names field and rule', () => {
  it.each<[keyof typeof objectTypes, unknown, string, string, RegExp]>([
    ['number', {}, '/number', 'unset_field', /"Number" is not set/],
    ['number', { number: 'banana' }, '/number', 'invalid_field', /country code/],
    ['number', { number: 42 }, '/number', 'invalid_field', /"Number" must be text, not a number/],
    ['number', { number: '+4420', flow_id: 'x' }, '/flow_id', 'invalid_field', /"Flow".*UUID/],
    ['number', { number: '+4420', webhooks_enabled: 'yes' }, '/webhooks_enabled', 'invalid_field', /true or false/],
    ['number', { number: '+4420', colour: 1 }, '/colour', 'unknown_field', /"colour" is not a setting/],
    ['user', { name: ' ' }, '/name', 'unset_field', /Enter a name/],
    ['user', { name: 'A', extension: '1' }, '/extension', 'invalid_field', /2 to 10 digits/],
    ['user', { name: 'A', email: 'x' }, '/email', 'invalid_field', /"E-mail".*e-mail address/],
    ['user', { name: 'A', sip_password: 42 }, '/sip_password', 'invalid_field', /"SIP password"/],
    ['user', { name: 'A', devices: [{ name: 'Mobile', sip_name: 'a-mobile' }] }, '/extension', 'invalid_field', /Give them an extension/],
    ['user', { name: 'A', extension: '1001', devices: [{ sip_name: 'a-mobile' }] }, '/devices/0/name', 'unset_field', /"Further phones" 1, "Name"/],
    ['user', { name: 'A', extension: '1001', devices: [{ name: 'Mobile', sip_name: '1002' }] }, '/devices/0/sip_name', 'invalid_field', /digits alone/],
    ['user', { name: 'A', extension: '1001', devices: [{ name: 'Mobile', sip_name: 'A b' }] }, '/devices/0/sip_name', 'invalid_field', /small letters/],
    ['user', { name: 'A', extension: '1001', devices: [{ name: 'x', sip_name: 'a-1' }, { name: 'y', sip_name: 'a-1' }] }, '/devices/1/sip_name', 'invalid_field', /Phone 1 signs in as a-1/],
    ['user', { name: 'A', extension: '1001', devices: Array.from({ length: 9 }, (_, at) => ({ name: 'x', sip_name: `a-${at}` })) }, '/devices', 'invalid_field', /8 further phones at most/],
    ['prompt', { name: '' }, '/name', 'unset_field', /Enter a name/],
    ['prompt', { name: 'A', audio: 'x.wav' }, '/audio', 'invalid_field', /"Sound" must be an object, not text/],
    ['prompt', { name: 'A', audio: { key: '../x', duration_ms: 1, file_name: '', format: 'wav' } }, '/audio/key', 'invalid_field', /SHA-256/],
    ['prompt', { name: 'A', audio: { key: 'a'.repeat(64), duration_ms: 1, file_name: '', format: 'ogg' } }, '/audio/format', 'invalid_field', /one of "wav", "mp3"/],
    ['environment', { name: 'A', time_zone: 'Mars' }, '/time_zone', 'invalid_field', /Europe\/London/],
    ['environment', { name: 'A', time_zone: '+01:00' }, '/time_zone', 'invalid_field', /IANA/],
    ['environment', { name: 'A', webhook_ids: [ID, ID] }, '/webhook_ids', 'invalid_field', /once/],
    ['environment', { name: 'A', webhook_ids: ['x'] }, '/webhook_ids/0', 'invalid_field', /"Webhooks" 1/],
    ['webhook', { name: 'A', method: 'TRACE' }, '/method', 'invalid_field', /one of "POST", "PUT"/],
    ['webhook', { name: 'A', timeout_ms: 999 }, '/timeout_ms', 'invalid_field', /at least 1,000 ms/],
    ['webhook', { name: 'A', timeout_ms: 1000.5 }, '/timeout_ms', 'invalid_field', /whole number, not a fraction/],
    ['webhook', { name: 'A', event_types: ['a b'] }, '/event_types/0', 'invalid_field', /call_hungup/],
    ['webhook', { name: 'A', headers: [{ value: 'x' }] }, '/headers/0/name', 'unset_field', /"Headers" 1, "Name"/],
    ['webhook', { name: 'A', headers: {} }, '/headers', 'invalid_field', /"Headers" must be a list, not an object/],
    ['webhook', { name: 'A', filters: { x: 1 } }, '/filters/x', 'unknown_field', /Remove it/],
    ['webhook', { name: 'A'.repeat(201) }, '/name', 'invalid_field', /"Name" must have at most 200 characters/],
    ['webhook', { name: 'A', rate_limit_per_s: 1e6 }, '/rate_limit_per_s', 'invalid_field', /be at most 10000/],
    ['flow', { name: 'A', document: { schema: 2 } }, '/document/schema', 'invalid_field', /must be 1/],
    ['flow', { name: 'A', document: { edges: { x: 'n1' } } }, '/document/edges/x', 'invalid_field', /"<node id>:<outcome>"|name that cannot/],
    ['flow', [], '', 'invalid_field', /must be an object, not a list/],
  ])('%s %j', (type, fields, pointer, code, message) => {
    expect(problems(type, fields)).toEqual([{ code, pointer, message: expect.stringMatching(message) }]);
  }); // prettier-ignore
});
