/** The event's name in a body that says it as `type`, as several vendors have it. */
export function typeIn(text: string): string {
  return (JSON.parse(text) as { readonly type: string }).type;
}
