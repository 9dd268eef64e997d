import type { AriOperations } from './ari.generated.js';

export type AriOperation = keyof AriOperations;
export type Parameters<Operation extends AriOperation> = AriOperations[Operation]['parameters'];
export type Answer<Operation extends AriOperation> = AriOperations[Operation]['answer'];

/** A request as it goes over the wire, whichever way it goes. */
export interface WireRequest {
  readonly method: string;
  /** Below the base URL, without a slash in front: `channels/7/answer`. */
  readonly path: string;
  /** JSON, or `undefined` when there is nothing to say. */
  readonly body: string | undefined;
}

/** Parameters that are the whole body, and no part of it. */
const WHOLE_BODY = new Set(['filter']);

/**
 * Puts path parameters into the path and the others where Asterisk reads them: into a JSON body, as it takes query
 * parameters there too (lists as lists); for GET and DELETE into the query.
 */
export function wireRequest<Operation extends AriOperation>(
  operation: Operation,
  parameters: Parameters<Operation>,
): WireRequest {
  const cut = operation.indexOf(' ');
  const method = operation.slice(0, cut);
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const path = operation.slice(cut + 2).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  if (rest.size === 0) return { method, path, body: undefined };
  if (method === 'GET' || method === 'DELETE')
    return { method, path: `${path}?${query(rest)}`, body: undefined };
  const [[name, value] = ['', undefined]] = rest;
  const body = rest.size === 1 && WHOLE_BODY.has(name) ? value : Object.fromEntries(rest);
  return { method, path, body: JSON.stringify(body) };
}

function query(parameters: ReadonlyMap<string, unknown>): string {
  const pairs = [...parameters].map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}
