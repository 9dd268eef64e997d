/** Says why a text cannot be the extension of a user, or `undefined` when it can: 2 to 10 digits, nothing else. */
export function refuseExtension(text: string): string | undefined {
  return /^\d{2,10}$/.test(text) ? undefined : 'Write an extension as 2 to 10 digits, such as 1001.';
}
