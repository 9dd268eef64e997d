/**
 * A number as the API and the events write it: E.164 with `+`. A gateway may leave the `+` out: bare digits of E.164's
 * length get it back. Extensions, numbers with a trunk prefix and anything that is no number stay as they are.
 */
export function canonicalNumber(number: string): string {
  return /^[1-9]\d{7,14}$/.test(number) ? `+${number}` : number;
}
