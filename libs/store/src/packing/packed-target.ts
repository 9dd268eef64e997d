import type { ComponentTarget } from '@hookswitch/webhooks';

/** A component's request without the names of its fields; a new field comes last. */
export type PackedTarget = readonly [
  method: string,
  url: string,
  headers: ComponentTarget['headers'],
  secret_token: ComponentTarget['secret_token'],
  signing_secret: ComponentTarget['signing_secret'],
  timeout_ms: number,
  retry: boolean,
  masked?: readonly string[] | null,
  fetch?: ComponentTarget['fetch'] | null,
  dialect?: string | null,
  fault?: string,
];

/** As the tables hold it: the first version wrote it whole. */
export type StoredTarget = PackedTarget | ComponentTarget;

export function packTarget(target: ComponentTarget): PackedTarget {
  const { method, url, headers, secret_token, signing_secret, timeout_ms, retry, masked, fetch } = target;
  const { dialect, fault } = target;
  const always = [method, url, headers, secret_token, signing_secret, timeout_ms, retry] as const;
  if (fault !== undefined) return [...always, masked ?? null, fetch ?? null, dialect ?? null, fault];
  if (dialect !== undefined) return [...always, masked ?? null, fetch ?? null, dialect];
  if (fetch !== undefined) return [...always, masked ?? null, fetch];
  return masked === undefined ? always : [...always, masked];
}

export function unpackTarget(body: StoredTarget): ComponentTarget {
  if ('method' in body) return body;
  const [method, url, headers, secret_token, signing_secret, timeout_ms, retry, ...more] = body;
  const [masked, fetch, dialect, fault] = more;
  return {
    ...{ method, url, headers, secret_token, signing_secret, timeout_ms, retry },
    ...(masked != null && { masked }),
    ...(fetch != null && { fetch }),
    ...(dialect != null && { dialect }),
    ...(fault !== undefined && { fault }),
  };
}
