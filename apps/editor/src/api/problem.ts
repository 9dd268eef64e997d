import type { Problem } from '@hookswitch/flow-model';

/** What the server says of one wrong value. */
export interface FieldFault {
  /** JSON Pointer into the body that was sent. */
  readonly pointer: string;
  readonly message: string;
}

/** A request that failed: the server's problem details (RFC 9457), or that no server could be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldFault[] = [],
    /** What Apply refused, with object, node and field. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(detail || title);
  }
}

/** Whether the server could not be reached at all: worth trying again, nothing to correct. */
export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.status === 0;
}

/** Whether somebody else changed the object since it was read (`If-Match` failed). */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

/** Whether the object is not there, or no longer. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** What to show of any error, in plain words. */
export function describeError(error: unknown): { title: string; detail: string } {
  if (error instanceof ApiError) {
    const faults = error.errors.map((fault) =>
      fault.pointer ? `${fieldName(fault.pointer)}: ${fault.message}` : fault.message,
    );
    // The detail of an answer with faults only points at them.
    return { title: error.title, detail: faults.length > 0 ? faults.join(' ') : error.detail };
  }
  return { title: 'Something went wrong', detail: error instanceof Error ? error.message : String(error) };
}

/** Reads an error answer. Anything that is no problem document (a proxy's page) still gives a usable error. */
export function toApiError(status: number, body: unknown, statusText = ''): ApiError {
  const fields = isRecord(body) ? body : {};
  const title = text(fields['title']) || statusText || `The server answered ${status}`;
  return new ApiError(
    status,
    title,
    text(fields['detail']),
    faults(fields['errors']),
    Array.isArray(fields['problems']) ? (fields['problems'] as Problem[]) : [],
  );
}

/** The error of a request that got no answer. */
export function unreachable(cause: unknown): ApiError {
  const detail = 'Check that Hookswitch is running and that you are online, then try again.';
  return Object.assign(new ApiError(0, 'The server cannot be reached', detail), { cause });
}

function faults(value: unknown): FieldFault[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((fault) => ({ pointer: text(fault['pointer']), message: text(fault['message']) }));
}

function fieldName(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', ' › ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
