import type { ObjectType } from './object-type.js';

/** Whether two objects may have to do with each other: those of one environment, and those of none with everybody. */
export function shareEnvironment(one: string | null | undefined, other: string | null | undefined): boolean {
  return one == null || other == null || one === other;
}

/** Whether objects of a type belong to environments: their schema says so. */
export function hasEnvironment({ schema }: Pick<ObjectType, 'schema'>): boolean {
  return 'shape' in schema && Object.hasOwn(schema.shape as object, 'environment_id');
}
