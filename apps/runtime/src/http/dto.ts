import { ValidationPipe } from '@nestjs/common';
import type { Type, ValidationError } from '@nestjs/common';
import { HttpProblem } from './http-problem.js';
import type { FieldError } from './http-problem.js';

/**
 * Checks a query with a class-validator class: for what is only a request (paging, filters). The class is named, so
 * that nothing depends on decorator metadata. Unknown fields are refused.
 *
 * ```ts
 * @Get() list(@Query(DtoQuery(ListFlowsQuery)) query: ListFlowsQuery) {}
 * ```
 */
export function DtoQuery<T extends object>(type: Type<T>): ValidationPipe {
  return pipe(type, 'query');
}

/** The same for a body (sign-in, commands). */
export function DtoBody<T extends object>(type: Type<T>): ValidationPipe {
  return pipe(type, 'body');
}

/** The same for a body that may be left out: a missing one is checked as `{}`. */
export function OptionalDtoBody<T extends object>(type: Type<T>): ValidationPipe {
  return pipe(type, 'body', true);
}

function pipe<T extends object>(type: Type<T>, what: 'query' | 'body', optional = false): ValidationPipe {
  return new DtoPipe(what, optional, {
    expectedType: type,
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => HttpProblem.invalid(fieldErrorsOf(errors), what),
  });
}

const UNKNOWN = 'This property is not known here. Remove it.';

class DtoPipe extends ValidationPipe {
  constructor(
    private readonly what: 'query' | 'body',
    private readonly optional: boolean,
    options: ConstructorParameters<typeof ValidationPipe>[0],
  ) {
    super(options);
  }

  override async transform(
    given: unknown,
    metadata: Parameters<ValidationPipe['transform']>[1],
  ): Promise<unknown> {
    const value = given === undefined && this.optional ? {} : given;
    if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw HttpProblem.invalid([{ pointer: '', message: 'A JSON object is required.' }], this.what);
    }
    // class-transformer passes over names that every object has, without a word.
    const inherited = Object.keys(value).find((name) => name in Object.prototype);
    if (inherited !== undefined)
      throw HttpProblem.invalid([{ pointer: `/${inherited}`, message: UNKNOWN }], this.what);
    // A query given twice comes as an array; no field of ours takes one.
    return super.transform({ ...value }, metadata) as Promise<unknown>;
  }
}

function fieldErrorsOf(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      message: rule === 'whitelistValidation' ? UNKNOWN : `${message}.`,
    }));
    return [...own, ...fieldErrorsOf(error.children ?? [], pointer)];
  });
}
