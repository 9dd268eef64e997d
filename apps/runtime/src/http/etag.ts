import { createHash } from 'node:crypto';
import { HttpProblem } from './http-problem.js';

/**
 * The strong entity tag of a version: send it as the header `etag` with every answer that holds a draft.
 * @param version anything that changes with each write, for example a row's revision number
 */
export function etagOf(version: string | number): string {
  return `"${version}"`;
}

/** The strong entity tag of what has no version of its own: over a restart it is the same. */
export function etagOfContent(content: unknown): string {
  return etagOf(createHash('sha256').update(JSON.stringify(content)).digest('base64url'));
}

/**
 * Guards a PUT or DELETE against lost updates: call it with the header `if-match`
 * (`@Headers('if-match') ifMatch: string | undefined`) before writing.
 * @throws HttpProblem 428 without the header, 412 when it names another version
 */
export function requireMatch(ifMatch: string | undefined, current: string): void {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw new HttpProblem(
      428,
      'Precondition required',
      'Send the header if-match with the etag that you read last, so that nobody else’s change is overwritten.',
    );
  }
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes('*') || tags.includes(current)) return;
  throw new HttpProblem(
    412,
    'Precondition failed',
    'It was changed meanwhile. Read it again, and repeat your change on what you find.',
    { headers: { etag: current } },
  );
}

/**
 * Whether the header `if-none-match` names this version: then it is known, and 304 says so. A weak mark does not matter for
 * reading.
 */
export function isKnown(ifNoneMatch: string | undefined, current: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => [current, '*'].includes(tag.trim().replace(/^W\//, '')));
}
