/** Longest E.164 number, in digits. */
const MAX_DIGITS = 15;

/**
 * Writes a dialled or typed number as it is matched: without blanks, dashes, dots between digits and brackets, and with
 * `+` before bare digits. Anything else is left as it is, for {@link refuseNumber} to judge.
 */
export function normaliseNumber(text: string): string {
  const compact = text
    .trim()
    .replace(/[\s()/-]/g, '')
    .replace(/(?<=\d)\.(?=\d)/g, '');
  return /^[\dXZN]+[.!]?$/.test(compact) ? `+${compact}` : compact;
}

/**
 * Says why a text is neither a number in E.164 (`+442071838750`) nor a pattern, or `undefined` when it is one.
 *
 * A pattern stands for many numbers, for the simulator and for blocks of numbers: `X` is any digit, `Z` one of 1 to 9,
 * `N` one of 2 to 9, and at the end `.` is one or more further digits, `!` any number of them: `+4420X.`
 */
export function refuseNumber(text: string): string | undefined {
  if (/^\+0/.test(text)) {
    return 'Write the number with its country code and without the leading zero, such as +442071838750.';
  }
  if (!/^\+[\dXZN]*[.!]?$/.test(text) || text.length < 2) {
    return 'Write a number with its country code, such as +442071838750, or a pattern, such as +4420X.';
  }
  const digits = text.replace(/[+.!]/g, '').length;
  if (digits > MAX_DIGITS) return `A number has ${MAX_DIGITS} digits at most, and this one has ${digits}.`;
  if (!isPattern(text) && digits < 2) return 'A number has at least two digits.';
  return undefined;
}

/** Whether a number stands for more than one. */
export function isPattern(number: string): boolean {
  return /[XZN.!]/.test(number);
}

/** Sorts the more exact of two numbers or patterns first: what is told apart earlier, by fewer digits that fit. */
export function compareNumbers(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = openness(one[index]) - openness(other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Finds what a dialled number leads to: the number itself before any pattern, the more exact pattern before the less
 * exact one. Built once for a set of numbers, asked for every call.
 */
export function numberFinder<Target>(
  entries: Iterable<readonly [number: string, target: Target]>,
): (dialled: string) => Target | undefined {
  const exact = new Map<string, Target>();
  const patterns: { readonly number: string; readonly regExp: RegExp; readonly target: Target }[] = [];
  for (const [written, target] of entries) {
    const number = normaliseNumber(written);
    if (!isPattern(number)) exact.set(number, target);
    else patterns.push({ number, regExp: patternToRegExp(number), target });
  }
  patterns.sort((one, other) => compareNumbers(one.number, other.number));
  return (dialled) => {
    const number = normaliseNumber(dialled);
    return exact.get(number) ?? patterns.find(({ regExp }) => regExp.test(number))?.target;
  };
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '+': '\\+',
  '*': '\\*',
  X: '\\d',
  Z: '[1-9]',
  N: '[2-9]',
  '.': '\\d+',
  '!': '\\d*',
};

/** A number or a pattern, in the letters of {@link refuseNumber}, `*` and `#`. */
export function patternToRegExp(pattern: string): RegExp {
  return new RegExp(`^${[...pattern].map((symbol) => SYMBOLS[symbol] ?? symbol).join('')}$`);
}

/** How many continuations a symbol allows; the end of a number allows none. */
function openness(symbol: string | undefined): number {
  if (symbol === undefined) return 0;
  const order = 'NZX.!'.indexOf(symbol);
  return order + 1;
}
