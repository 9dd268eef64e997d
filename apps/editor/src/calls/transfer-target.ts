/** Where a transfer leads, as the API takes it. */
export interface TransferTarget {
  readonly type: 'extension' | 'number';
  readonly target: string;
}

/** What somebody has typed as a target: `1002` is an extension, what is longer or begins with `+` is a number. */
export function transferTarget(typed: string): TransferTarget {
  const target = typed.replace(/[\s()-]/g, '');
  return { type: /^\d{2,10}$/.test(target) ? 'extension' : 'number', target };
}

interface Leg {
  readonly kind: string;
  readonly via: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
}

/** A consultation that is under way, as a call's parties show it. */
export interface Consultation<AnyLeg> {
  /** Who consults. */
  readonly callee: AnyLeg;
  /** Who is consulted. */
  readonly target: AnyLeg;
}

/** The parties of a call's consultation; `null` when there is none. Who is transferred to blindly is alone with the caller. */
export function consultationOf<AnyLeg extends Leg>(legs: readonly AnyLeg[]): Consultation<AnyLeg> | null {
  const others = legs.filter((leg) => leg.kind !== 'caller' && leg.ended_at === null);
  const target = others.findLast((leg) => leg.via === 'transfer');
  const callee = others.find((leg) => leg !== target && leg.answered_at !== null);
  return target && callee ? { callee, target } : null;
}

/** Who talks to the caller; `null` when nobody does. */
export function connectedParty<AnyLeg extends Leg>(legs: readonly AnyLeg[]): AnyLeg | null {
  return (
    legs.find((leg) => leg.kind !== 'caller' && leg.answered_at !== null && leg.ended_at === null) ?? null
  );
}
