/** Why a text is no PIN; `undefined` when it is one. So short a secret shows nothing of itself in its hint. */
export function refusePin(pin: string): string | undefined {
  return /^\d{4,7}$/.test(pin) ? undefined : 'Use 4 to 7 digits.';
}
