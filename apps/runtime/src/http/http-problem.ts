/** One fault in what was sent. `pointer` is a JSON Pointer (RFC 6901) into the body, or `/name` of a query field. */
export interface FieldError {
  readonly pointer: string;
  readonly message: string;
}

/**
 * A request that is refused, as RFC 9457 problem details. Throw it from anywhere below a controller:
 *
 * ```ts
 * throw HttpProblem.notFound('flow', id);
 * throw new HttpProblem(409, 'Nothing to apply', 'The drafts equal the live release.');
 * throw new HttpProblem(422, 'Not applied', '2 problems block it.', { members: { problems } });
 * ```
 */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly errors: readonly FieldError[];
  /** Further members of the answer, beside the standard ones. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly title: string,
    /** What happened and what to do, in plain sentences. Never a secret, never a stack. */
    readonly detail: string,
    extra: {
      readonly errors?: readonly FieldError[];
      readonly members?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.errors = extra.errors ?? [];
    this.members = extra.members ?? {};
    this.headers = extra.headers ?? {};
  }

  /** 400: the body or query has the wrong shape. */
  static invalid(errors: readonly FieldError[], what: 'body' | 'query' | 'path' = 'body'): HttpProblem {
    const place = { body: 'The request body', query: 'The query', path: 'The address' }[what];
    const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
    return new HttpProblem(400, 'Invalid request', `${place} has ${count}: see "errors".`, { errors });
  }

  /** 404: there is no `noun` of this id. */
  static notFound(noun: string, id: string): HttpProblem {
    return new HttpProblem(
      404,
      'Not found',
      `There is no ${noun} with the id ${JSON.stringify(id.slice(0, 80))}.`,
    );
  }

  /** 409: the request does not fit the state that the thing is in. */
  static conflict(detail: string): HttpProblem {
    return new HttpProblem(409, 'Conflict', detail);
  }
}
