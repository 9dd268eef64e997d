import { patternToRegExp } from './phone-number.js';

/** What a route says, as its schema writes it. */
export interface OutboundRule {
  readonly order: number;
  readonly patterns: readonly string[];
  readonly strip: number;
  readonly prepend: string;
  readonly trunk: string | null;
  readonly caller_number: string | null;
  readonly user_ids: readonly string[];
  readonly emergency: boolean;
}

/** How a number outside is dialled. */
export interface OutboundWay {
  /** What is dialled there. */
  readonly number: string;
  /** `null`: the gateway's own. */
  readonly trunk: string | null;
  /** Who the called party sees, unless somebody says otherwise; `null`: the caller. */
  readonly caller_number: string | null;
  readonly emergency: boolean;
}

/** Finds the way of what is dialled. `user_id`: whose phone it is; `null`: a flow dials, which may use every route. */
export type OutboundFinder = (dialled: string, userId: string | null) => OutboundWay | null;

/** Says why a text is no pattern of dialled numbers, or `undefined` when it is one. */
export function refuseDialPattern(text: string): string | undefined {
  if (/^\+?[\d*#XZN]*[.!]?$/.test(text) && /[\d*#XZN]/.test(text)) return undefined;
  return text === '+.'
    ? undefined
    : 'Write digits, * and #, X, Z and N for digits, and . or ! at the end: +44., 00., 112.';
}

/** The routes as they are asked, in their order. Built once for a release. */
export function outboundFinder(rules: readonly OutboundRule[]): OutboundFinder {
  const ordered = rules
    .map((rule) => ({ rule, patterns: rule.patterns.map(patternToRegExp) }))
    .sort((one, other) => one.rule.order - other.rule.order);
  return (dialled, userId) => {
    const number = dialled.replace(/[\s()/-]/g, '');
    const written = bothForms(number);
    for (const { rule, patterns } of ordered) {
      if (!mayUse(rule, userId)) continue;
      const fitting = written.find((form) => patterns.some((pattern) => pattern.test(form)));
      if (fitting !== undefined) return wayOf(rule, fitting);
    }
    return null;
  };
}

function mayUse({ emergency, user_ids }: OutboundRule, userId: string | null): boolean {
  return emergency || userId === null || user_ids.length === 0 || user_ids.includes(userId);
}

/** As it was dialled, and E.164 with its `+` put to it or taken from it. */
function bothForms(number: string): readonly string[] {
  if (/^[1-9]\d{7,14}$/.test(number)) return [number, `+${number}`];
  return /^\+\d+$/.test(number) ? [number, number.slice(1)] : [number];
}

function wayOf(
  { strip, prepend, trunk, caller_number, emergency }: OutboundRule,
  dialled: string,
): OutboundWay {
  return { number: `${prepend}${dialled.slice(strip)}`, trunk, caller_number, emergency };
}
