import { registerDecorator } from 'class-validator';
import type { ValidationArguments } from 'class-validator';

/** A time after that of another field, where both are given: see `TimeField`. */
export function AfterField(other: string): PropertyDecorator {
  return (target, name) =>
    registerDecorator({
      name: 'afterField',
      target: target.constructor,
      propertyName: String(name),
      options: { message: `$property must be after ${other}` },
      validator: {
        validate(value: unknown, args?: ValidationArguments) {
          const first = (args?.object as Record<string, unknown> | undefined)?.[other];
          return typeof value !== 'string' || typeof first !== 'string' || value > first;
        },
      },
    });
}
