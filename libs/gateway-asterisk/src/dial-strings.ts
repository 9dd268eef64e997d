import type { Command, Party } from '@hookswitch/telephony';

/** How Asterisk is told whom to ring. `{extension}` and `{number}` stand for the target. */
export interface DialStrings {
  /** For our own phones, by extension or by the name of a device, for example `PJSIP/{extension}`. */
  readonly extension: string;
  /** For the outside world, where no route names a trunk (a PJSIP endpoint), for example `PJSIP/{number}@trunk`. */
  readonly number: string;
}

export const DEFAULT_DIAL_STRINGS: DialStrings = {
  extension: 'PJSIP/{extension}',
  number: 'PJSIP/{number}@trunk',
};

type Target = Extract<Command, { kind: 'originate' }>['to'];

/** What a dial string may not hold: it would mean something to Asterisk. */
const UNSAFE = /[^\w.+*#-]/g;

export function dialString(strings: DialStrings, { type, target, trunk }: Target): string {
  const safe = target.replace(UNSAFE, '');
  if (type !== 'number') return strings.extension.replaceAll('{extension}', safe);
  if (trunk !== undefined) return `PJSIP/${safe}@${trunk.replace(UNSAFE, '')}`;
  return strings.number.replaceAll('{number}', safe);
}

/** The identity that a called party is shown, as variables of its channel (RFC 3325 by PJSIP's `send_pai`). */
export function shownIdentity({ number, name, withheld }: Party): Readonly<Record<string, string>> {
  const shown = {
    'CONNECTEDLINE(num,i)': number.replace(UNSAFE, ''),
    'CONNECTEDLINE(name,i)': (name ?? '').replace(/[\p{Cc}"\\<>]/gu, '').trim(),
  };
  return withheld ? { ...shown, 'CONNECTEDLINE(pres,i)': 'prohib' } : shown;
}
