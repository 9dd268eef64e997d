import { isVariableName } from './template.js';
import { BUILT_IN_VARIABLES, isBuiltInVariable } from './variables.js';

describe('the catalogue of variables', () => {
  it('holds names that can be written', () => {
    for (const { name, description, example } of BUILT_IN_VARIABLES) {
      expect(isVariableName(name.replace('<node id>', 'n1').replace('*', 'x'))).toBe(true);
      expect(description).toMatch(/\.$/);
      expect(example).not.toBe('');
    }
  });

  it.each(['caller.number', 'caller.name', 'called.number', 'call.id', 'call.started_at', 'digits'])(
    'knows %s',
    (name) => expect(isBuiltInVariable(name)).toBe(true),
  );

  it.each([
    ['vars.city', true],
    ['queue.name', true],
    ['webhook.n3.body.a.0', true],
    ['caller.colour', false],
    ['vars', false],
    ['vars.', false],
    ['variables.city', false],
  ])('%s: %s', (name, known) => expect(isBuiltInVariable(name)).toBe(known));
});
