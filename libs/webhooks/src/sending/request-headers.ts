import { refuseHeaderName } from '@hookswitch/flow-model';
import { safeHeaderValue } from './header-value.js';

/** What stands for a secret value in the log. */
export const MASK = '••••';

/** Collects a request's headers, and beside them what the log may show. A name that is already there is not set again. */
export class RequestHeaders {
  /** Name, value, name, value … */
  readonly sent: string[] = [];
  readonly shown: Record<string, string> = {};

  /** A header of ours. */
  set(name: string, value: string, secret = false): void {
    const safe = safeHeaderValue(value);
    this.sent.push(name, safe);
    this.shown[name] = secret ? MASK : safe;
  }

  /** A header that an admin configured: left out when its name is one of ours, is no name, or was there before. */
  configured(name: string, value: string, secret: boolean): void {
    if (refuseHeaderName(name) === undefined && !this.#has(name)) this.set(name, value, secret);
  }

  #has(name: string): boolean {
    const lower = name.toLowerCase();
    return Object.keys(this.shown).some((known) => known.toLowerCase() === lower);
  }
}
