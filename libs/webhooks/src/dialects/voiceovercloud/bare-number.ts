/** E.164 without `+`. Extensions and `Anonymous` stay as they are. */
export function bareNumber(number: string): string {
  return number.replace(/^\+/, '');
}
