/**
 * Injection tokens of what composition puts together. Inject by token everywhere, never by type alone:
 * `constructor(@Inject(SETTINGS) private readonly settings: Settings) {}`.
 */
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
/** `AccessStore` of `access/access-store.ts`. */
export const ACCESS_STORE = Symbol('ACCESS_STORE');
/** `StreamRing` of `stream/stream-ring.ts`: `stream.push('delivery_updated', resource)`. */
export const STREAM = Symbol('STREAM');
