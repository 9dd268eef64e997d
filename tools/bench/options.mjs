import { parseArgs } from 'node:util';

/**
 * What the bench was asked for. A wrong option ends it with one line that names it.
 *
 * @param numbers names of options of this bench alone that take a number above 0
 */
export function readOptions(numbers = []) {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        tolerance: { type: 'string', default: '1' },
        seconds: { type: 'string' },
        repetitions: { type: 'string', default: '3' },
        ...Object.fromEntries(numbers.map((name) => [name, { type: 'string' }])),
      },
    });
    const own = numbers.filter((name) => values[name] !== undefined);
    return {
      ...values,
      ...Object.fromEntries(own.map((name) => [name, positive(name, values[name])])),
      tolerance: positive('tolerance', values.tolerance),
      seconds: values.seconds === undefined ? undefined : positive('seconds', values.seconds),
      repetitions: Math.ceil(positive('repetitions', values.repetitions)),
    };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** The number above 0 that an option was given. @throws Error that names the option */
export function positive(name, text) {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new Error(`--${name} must be a number above 0, not "${text}".`);
  return value;
}
