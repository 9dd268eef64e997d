import { toPointer } from './json-pointer.js';
import type { PathSegment } from './json-pointer.js';

/** A place in a JSON value, and what is wrong there. */
export interface JsonFault {
  readonly pointer: string;
  readonly message: string;
}

/** Deepest nesting of objects and lists that is taken in. */
export const MAX_JSON_DEPTH = 32;

const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Says what keeps a parsed JSON value from being taken in, or `undefined`: property names that reach into JavaScript's
 * own objects, nesting deeper than {@link MAX_JSON_DEPTH}, and text with half a surrogate pair, which UTF-8 cannot hold.
 * Stops at the first fault. Safe on any depth.
 */
export function refuseJson(value: unknown): JsonFault | undefined {
  const path: PathSegment[] = [];
  const message = refuseAt(value, path);
  return message === undefined ? undefined : { pointer: toPointer(path), message };
}

/** Leaves `path` at the fault, when there is one. */
function refuseAt(value: unknown, path: PathSegment[]): string | undefined {
  if (typeof value === 'string') return refuseText(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= MAX_JSON_DEPTH)
    return `This is nested too deeply. Use ${MAX_JSON_DEPTH} levels at most.`;
  const isList = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    // A broken name cannot be part of a pointer: the object that has it is named.
    const brokenName = isList ? undefined : refuseText(key);
    if (brokenName !== undefined) return brokenName;
    path.push(key);
    const message =
      !isList && DANGEROUS_KEYS.has(key)
        ? `A property cannot be called "${key}". Rename it.`
        : refuseAt(member, path);
    if (message !== undefined) return message;
    path.pop();
  }
  return undefined;
}

function refuseText(text: string): string | undefined {
  return LONE_SURROGATE.test(text)
    ? 'This text holds half a character (a lone surrogate). Write it anew.'
    : undefined;
}
