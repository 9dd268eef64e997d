import type { GatewayStatus } from '@hookswitch/telephony';
import type { AsteriskInfo } from '../ari/ari.generated.js';
import type { Asterisk } from './asterisk.js';

/** A sound that the doctor lets Asterisk fetch, under the address of our media. */
export interface MediaProbe {
  /** Ends in `.wav`. */
  readonly url: string;
  /** How often it was fetched. */
  hits(): number;
  close(): Promise<void>;
}

/** What is examined, and what is known of it. */
export interface Patient {
  readonly asterisk: Asterisk;
  /** `http://127.0.0.1:8088/ari`. */
  readonly url: string;
  readonly user: string;
  /** Name of our Stasis application. */
  readonly app: string;
  /** Our own gateway's connection; `null` when Hookswitch does not run here. */
  readonly own: GatewayStatus['state'] | null;
  /** Lays a sound out for Asterisk. @throws MediaProbeError with a sentence when that is not possible here */
  readonly media: () => Promise<MediaProbe>;
  /** A number to call through the dialplan, `100` or `100@context`; `null` calls nobody. */
  readonly call: string | null;
  /** The time here. Epoch, milliseconds. */
  readonly now: () => number;
}

/** A sound that could not be laid out. */
export class MediaProbeError extends Error {
  override readonly name = 'MediaProbeError';
}

/** What the first checks learned, for the later ones. */
export interface Learned {
  /** From the first answer on. */
  info: AsteriskInfo | null;
}
