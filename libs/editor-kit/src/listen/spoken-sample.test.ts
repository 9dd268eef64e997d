import { spokenSample } from './spoken-sample.js';

describe('what is played of a text', () => {
  it.each([
    ['Hello', 'Hello', false],
    ['  Hello \n', 'Hello', false],
    ['Welcome, ${caller.name|dear caller}.', 'Welcome, dear caller.', true],
    ['You called ${called.number}.', 'You called called number.', true],
    ['Order ${vars.order_id}', 'Order order id', true],
    ['It costs \\${5}', 'It costs ${5}', false],
  ])('%j sounds like %j', (value, text, standsIn) => {
    expect(spokenSample(value)).toEqual({ text, standsIn });
  });

  it.each(['', '   ', '${caller.name', '${1+1}', undefined, null, 5])(
    'of %j there is nothing to hear',
    (value) => {
      expect(spokenSample(value)).toBeNull();
    },
  );
});
