import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** What a query calls those that belong to no environment. */
export const NO_ENVIRONMENT = 'none';

/** A field of a query that narrows a list to one environment, or to what belongs to none. */
export function EnvironmentFilter(what: string) {
  return applyDecorators(
    ApiPropertyOptional({ description: `${what} of this environment; \`none\`: those that belong to none.` }),
    IsOptional(),
    Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
      message: 'Name an environment by its id, or say "none".',
    }),
  );
}

/** `undefined`: all; `null`: of no environment. */
export function environmentOf(written: string | undefined): string | null | undefined {
  return written?.toLowerCase() === NO_ENVIRONMENT ? null : written?.toLowerCase();
}
