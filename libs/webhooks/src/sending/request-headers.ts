import { refuseHeaderName } from '@hookswitch/flow-model';
import { safeHeaderValue } from './header-value.js';

/** What stands for a secret value in the log. */
export const MASK = '••••';

/** Names of headers that are remembered: most configurations use a few. */
const MAX_NAMES = 1_000;
const names = new Map<string, string | null>();

/** Collects a request's headers, and beside them what the log may show. A name that is already there is not set again. */
export class RequestHeaders {
  /** Name, value, name, value … */
  readonly sent: string[] = [];
  readonly shown: Record<string, string> = {};
  readonly #configured: string[] = [];

  /** A header of ours whose value is one that can be sent. */
  set(name: string, value: string): void {
    this.sent.push(name, value);
    this.shown[name] = value;
  }

  /** A header of ours whose value the log does not show. */
  setSecret(name: string, value: string): void {
    this.sent.push(name, safeHeaderValue(value));
    this.shown[name] = MASK;
  }

  /** A header that an admin configured: left out when its name is one of ours, is no name, or was there before. */
  configured(name: string, value: string, secret: boolean): void {
    const lower = configurable(name);
    if (lower === null || this.#configured.includes(lower)) return;
    this.#configured.push(lower);
    if (secret) this.setSecret(name, value);
    else this.set(name, safeHeaderValue(value));
  }
}

/** The name in small letters; `null` for one that an admin may not set. */
function configurable(name: string): string | null {
  let lower = names.get(name);
  if (lower === undefined) {
    lower = refuseHeaderName(name) === undefined ? name.toLowerCase() : null;
    if (names.size >= MAX_NAMES) names.clear();
    names.set(name, lower);
  }
  return lower;
}
