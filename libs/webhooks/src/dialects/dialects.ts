import type { Dialect } from './dialect.js';
import { nativeDialect } from './native/native.dialect.js';

/** All dialects by name: one folder each. */
export const dialects = { native: nativeDialect } as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;

/** A dialect by its name, `undefined` for an unknown one. */
export function findDialect(name: string): Dialect | undefined {
  return Object.hasOwn(dialects, name) ? dialects[name as DialectName] : undefined;
}
