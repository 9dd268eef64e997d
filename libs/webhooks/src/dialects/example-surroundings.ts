import { EXAMPLE_ID } from './example-event-facts.js';
import type { NamedObject, Surroundings } from './surroundings.js';

/** The configuration that the catalogue's examples stand in. */
export const exampleSurroundings: Surroundings = {
  installation: { id: '01937a00-0000-7000-8000-000000000001', num_id: 1 },
  object: (type, id) => exampleObject(type, id),
  party: (number) =>
    number.startsWith('+')
      ? { ...exampleObject('number', EXAMPLE_ID), type: 'number' }
      : { ...exampleObject('user', EXAMPLE_ID), type: 'user' },
  environment: (id) => ({ id, name: 'London', time_zone: 'Europe/London' }),
  recordingUrl: (id) => `https://pbx.example/api/v1/recordings/${id}/file`,
  voicemailUrl: (id) => `https://pbx.example/api/v1/voicemails/${id}/audio`,
};

/** Every object has a stable integer; an example's is made of the end of its id. */
function exampleObject(type: string, id: string): NamedObject {
  return { id, num_id: Number.parseInt(id.slice(-4), 16), name: NAMES[type] ?? type, body: {} };
}

const NAMES: Readonly<Record<string, string>> = {
  user: 'Grace Hopper',
  number: 'Main line',
  queue: 'Support',
};
