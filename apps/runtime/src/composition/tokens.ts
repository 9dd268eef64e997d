/**
 * Injection tokens of what composition puts together. Inject by token everywhere, never by type alone:
 * `constructor(@Inject(SETTINGS) private readonly settings: Settings) {}`. What each stands for: `parts.ts`.
 */
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
export const STORE = Symbol('STORE');
export const ENGINE = Symbol('ENGINE');
export const WEBHOOKS = Symbol('WEBHOOKS');
export const REGISTRY = Symbol('REGISTRY');
/** What is live now: `LiveConfiguration`, also where Apply hands over a new release (`swap`). */
export const RELEASES = Symbol('RELEASES');
export const WEBHOOK_SWITCHES = Symbol('WEBHOOK_SWITCHES');
export const SIMULATOR = Symbol('SIMULATOR');
export const CALL_WAITERS = Symbol('CALL_WAITERS');
/** `stream.push('delivery_updated', resource)`. */
export const STREAM = Symbol('STREAM');
export const METRICS = Symbol('METRICS');
export const READINESS = Symbol('READINESS');
