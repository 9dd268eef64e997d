import { createHash } from 'node:crypto';

/** A value of a span's attribute; `null` leaves the attribute out. */
export type AttributeValue = string | number | boolean | null;

/** A part of a trace. Times are milliseconds since the epoch. */
export interface Span {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client';
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** What went wrong; `null` when nothing did. */
  readonly error: string | null;
}

/** The trace of a call (or of a test event) is named after it: whoever knows the one finds the other. */
export function traceIdOf(id: string): string {
  return id.replaceAll('-', '');
}

/** A span's id follows from what it is about, so that its parent is known without a record of it, also after a restart. */
export function spanIdOf(...about: readonly (string | number)[]): string {
  return createHash('sha256').update(about.join(':')).digest('hex').slice(0, 16);
}
