/**
 * Injection tokens of what composition puts together. Inject by token everywhere, never by type alone:
 * `constructor(@Inject(SETTINGS) private readonly settings: Settings) {}`.
 */
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
