import { canonicalNumber } from '@hookswitch/calls';
import type { TransferTarget } from '@hookswitch/calls';
import { isPattern, normaliseNumber, refuseExtension, refuseNumber } from '@hookswitch/flow-model';
import type { CompiledFlow } from '@hookswitch/flow-model';
import { colleague } from '../colleagues.js';
import type { Belonging } from '../colleagues.js';
import type { LiveRelease, Route } from '../ports.js';

/** Where a transfer leads: somebody to ring, or (`flow` set) a flow that takes the call. */
export interface Destination {
  readonly to: TransferTarget;
  readonly flow: CompiledFlow | null;
}

/** A destination, or why it is none: a sentence. */
export type Found =
  { readonly ok: true; readonly destination: Destination } | { readonly ok: false; readonly why: string };

/** The destination that somebody names for a call: an extension that it reaches, or a number in E.164. */
export function destinationOf(
  release: LiveRelease | null,
  { type, target: written }: { readonly type: 'extension' | 'number'; readonly target: string },
  call: Belonging,
): Found {
  const target = written.trim();
  if (type === 'extension') return refuse(refuseExtension(target)) ?? extension(release, target, call);
  const number = normaliseNumber(target);
  if (isPattern(number)) return { ok: false, why: 'Write one number, such as +442071838750, not a pattern.' };
  return refuse(refuseNumber(number)) ?? outside(release, number);
}

/**
 * The destination of what is dialled on a phone: a number of ours before an extension, as for a call.
 *
 * @param asking the call that is handed over, and the user who does it: both have to reach an extension
 */
export function destinationDialled(
  release: LiveRelease | null,
  dialled: string,
  asking: readonly Belonging[],
): Found {
  const number = canonicalNumber(dialled);
  const route = release?.route(number) ?? null;
  if (route !== null) return found('number', number, route.flow.name, route);
  const user = colleague(release, dialled, ...asking);
  if (user !== null) return found('extension', dialled, user.name, null);
  if (number.startsWith('+') && refuseNumber(number) === undefined && !isPattern(number)) {
    return found('number', number, null, null);
  }
  return { ok: false, why: `${dialled || 'Nothing'} is neither an extension nor a number in E.164.` };
}

function extension(release: LiveRelease | null, target: string, call: Belonging): Found {
  const user = colleague(release, target, call);
  if (user === null) return { ok: false, why: `Nobody has the extension ${target}.` };
  return found('extension', target, user.name, null);
}

function outside(release: LiveRelease | null, number: string): Found {
  const route = release?.route(number) ?? null;
  return found('number', number, route?.flow.name ?? null, route);
}

function found(
  type: 'extension' | 'number',
  target: string,
  name: string | null,
  route: Route | null,
): Found {
  const to = { type, target, name, flow_id: route?.flow.flow_id ?? null };
  return { ok: true, destination: { to, flow: route?.flow ?? null } };
}

function refuse(why: string | undefined): Found | undefined {
  return why === undefined ? undefined : { ok: false, why };
}
