/** Whether a fault at `pointer` belongs to the field at `field` or to something inside it. */
export function isWithin(pointer: string, field: string): boolean {
  return pointer === field || pointer.startsWith(`${field}/`);
}
