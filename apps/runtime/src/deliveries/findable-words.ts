import { registerDecorator } from 'class-validator';
import { wordsOf } from '@hookswitch/store';

/** A text with something in it that can be looked for: letters or digits. */
export function FindableWords(): PropertyDecorator {
  return (target, name) =>
    registerDecorator({
      name: 'findableWords',
      target: target.constructor,
      propertyName: String(name),
      options: { message: '$property must have letters or digits to look for' },
      validator: { validate: (value) => typeof value === 'string' && wordsOf(value).length > 0 },
    });
}
