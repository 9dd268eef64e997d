/** VoIPBIN's own variables that flows here know, too. Of two names for one thing the first is what is shown. */
const KNOWN: readonly (readonly [theirs: string, ours: string])[] = [
  ['voipbin.call.digits', 'digits'],
  ['voipbin.call.id', 'call.id'],
  ['voipbin.call.source.target', 'caller.number'],
  ['voipbin.call.source.target_name', 'caller.name'],
  ['voipbin.call.source.name', 'caller.name'],
  ['voipbin.call.destination.target', 'called.number'],
  ['voipbin.queue.name', 'queue.name'],
];

const OURS = new Map(KNOWN);
const THEIRS = new Map([...KNOWN].reverse().map(([theirs, ours]) => [ours, theirs]));
const OWN_NAME = /^[a-z][a-z0-9_]{0,63}$/;
/** No name has a `$` or a brace: with them allowed, a text of nothing but openings would be looked through anew from each. */
const PLACES = /\$\{([^${}\n]*)\}/g;

/** The variable of ours that VoIPBIN's name means; `undefined` when there is none. */
export function ourVariable(name: string): string | undefined {
  const known = OURS.get(name);
  if (known !== undefined) return known;
  if (name.startsWith('voipbin.')) return undefined;
  if (OWN_NAME.test(name)) return `vars.${name}`;
  // What is written as ours is ours: Apply knows whether there is such a one.
  return name.includes('.') ? name : undefined;
}

/** The name under which VoIPBIN's flows would read a variable of ours. */
export function theirVariable(name: string): string {
  const own = name.startsWith('vars.') ? name.slice('vars.'.length) : '';
  return THEIRS.get(name) ?? (OWN_NAME.test(own) ? own : name);
}

/** A value with the variables in all its texts under our names, and the names that mean nothing here. */
export function withOurVariables<T>(value: T): { readonly value: T; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const renamed = inTexts(value, (name) => {
    const ours = ourVariable(name);
    if (ours === undefined) unknown.push(name);
    return ours ?? name;
  });
  return { value: renamed as T, unknown };
}

/** A value with the variables in all its texts under VoIPBIN's names. */
export function withTheirVariables<T>(value: T): T {
  return inTexts(value, theirVariable) as T;
}

function inTexts(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(PLACES, (_place, name: string) => `\${${rename(name)}}`);
  }
  if (Array.isArray(value)) return value.map((each) => inTexts(each, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inTexts(each, rename)]));
}
