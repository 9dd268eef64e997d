import type { Command, Party } from '@hookswitch/telephony';

/** How Asterisk is told whom to ring. `{extension}` and `{number}` stand for the target. */
export interface DialStrings {
  /** For our own extensions, for example `PJSIP/{extension}`. */
  readonly extension: string;
  /** For the outside world, for example `PJSIP/{number}@trunk`. */
  readonly number: string;
}

export const DEFAULT_DIAL_STRINGS: DialStrings = {
  extension: 'PJSIP/{extension}',
  number: 'PJSIP/{number}@trunk',
};

type Target = Extract<Command, { kind: 'originate' }>['to'];

/** What a dial string may not hold: it would mean something to Asterisk. */
const UNSAFE = /[^\w.+*#-]/g;

export function dialString(strings: DialStrings, { type, target }: Target): string {
  const safe = target.replace(UNSAFE, '');
  return type === 'extension'
    ? strings.extension.replaceAll('{extension}', safe)
    : strings.number.replaceAll('{number}', safe);
}

/** `"Ada Lovelace" <+15557654321>`. */
export function callerId({ number, name }: Party): string {
  const safeNumber = number.replace(UNSAFE, '');
  const safeName = (name ?? '').replace(/[\p{Cc}"\\<>]/gu, '').trim();
  return safeName === '' ? `<${safeNumber}>` : `"${safeName}" <${safeNumber}>`;
}
