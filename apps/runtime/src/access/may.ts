import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from './permissions.js';

export const NEEDS = Symbol('needs');

/**
 * - `audited`: a change; the audit log gets an entry. The rule for all but GET.
 * - `asks_only`: changes nothing, though it is no GET: a preview, a check.
 * - `of_a_caller`: what somebody at a phone does, or a provider for them; no change by whoever asks.
 * - `makes_room`: audited, but the answer does not wait for the entry: writing may need the room that this makes.
 */
export type Kind = 'audited' | 'makes_room' | 'asks_only' | 'of_a_caller';

/** What a route needs of whoever asks. */
export interface Needs {
  /** All of them; none: to be signed in. */
  readonly permissions: readonly Permission[];
  readonly kind: Kind;
}

/**
 * Opens a route to who has this permission, or all of these: `@May('deliveries:resend')`. Each route has this, `@SignedIn()`
 * or `@Public()`; one without is closed.
 */
export function May(
  permission: Permission | readonly Permission[],
  kind: Kind = 'audited',
): MethodDecorator & ClassDecorator {
  const permissions = [permission].flat() as readonly Permission[];
  return applyDecorators(
    SetMetadata<symbol, Needs>(NEEDS, { permissions, kind }),
    ApiExtension('x-permission', permissions.join(' ')),
  );
}

/** Opens a route to everybody who is signed in: what concerns themselves, and what the documentation says anyway. */
export function SignedIn(kind: Kind = 'audited'): MethodDecorator & ClassDecorator {
  return SetMetadata<symbol, Needs>(NEEDS, { permissions: [], kind });
}
