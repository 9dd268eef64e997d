import { findObjectType } from '@hookswitch/flow-model';

/** Where an object is edited, for links from changes and problems. */
export function placeOf(object: { readonly type: string; readonly id: string }): string {
  const plural = findObjectType(object.type)?.plural ?? `${object.type}s`;
  return `/${plural}/${object.id}`;
}

/** "Flow", "Number" … */
export function titleOfType(type: string): string {
  return findObjectType(type)?.title ?? type;
}
