import type { ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';

/** An environment by its id; without one, the only one that there is: of several nothing says which counts. */
export function environmentOf(objects: ReleaseContent['objects'], id: unknown): ReleaseObject | undefined {
  const environments = objects['environment'] ?? [];
  return (
    environments.find((one) => one.id === id) ?? (environments.length === 1 ? environments[0] : undefined)
  );
}
