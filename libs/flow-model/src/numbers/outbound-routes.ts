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
  readonly environment_id: string | null;
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

/** Who dials: their routes are those of their environment, and those of none. */
export interface Dialler {
  /** Whose phone it is; `null`: a flow dials, which needs nobody's leave. */
  readonly user_id: string | null;
  readonly environment_id: string | null;
}

/** Finds the way of what is dialled. */
export type OutboundFinder = (dialled: string, dialler: Dialler) => OutboundWay | null;

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
  return (dialled, dialler) => {
    const number = dialled.replace(/[\s()/-]/g, '');
    const written = bothForms(number);
    for (const { rule, patterns } of ordered) {
      if (!mayUse(rule, dialler)) continue;
      const fitting = written.find((form) => patterns.some((pattern) => pattern.test(form)));
      if (fitting !== undefined) return wayOf(rule, fitting);
    }
    return null;
  };
}

function mayUse(rule: OutboundRule, { user_id, environment_id }: Dialler): boolean {
  if (rule.emergency) return true;
  if (rule.environment_id != null && rule.environment_id !== environment_id) return false;
  return user_id === null || rule.user_ids.length === 0 || rule.user_ids.includes(user_id);
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
