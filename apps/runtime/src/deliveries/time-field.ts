import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { z } from 'zod';

const rfc3339 = z.iso.datetime({ offset: true });

/** A field with a time in RFC 3339, with any offset; read as UTC with milliseconds, which sorts as text. */
export function TimeField(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? toUtc(value) : value)),
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, {
      message: '$property must be a time in RFC 3339, such as 2026-11-21T09:30:00.000Z',
    }),
  );
}

/** A `+` that was not percent-encoded in a query arrives as a blank. */
function toUtc(text: string): string {
  const written = text.replace(/ (?=\d\d:\d\d$)/, '+');
  return rfc3339.safeParse(written).success ? new Date(written).toISOString() : text;
}
