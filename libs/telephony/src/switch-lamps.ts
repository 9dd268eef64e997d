/** A switch that phones turn by dialling a code, and whether it is turned. */
export interface SwitchLamp {
  /** What is dialled: `*28`. */
  readonly code: string;
  readonly lit: boolean;
}

/**
 * The lamps beside keys of phones that watch a code (SIP dialog event, "BLF"). What was shown last stays until it is told
 * otherwise; a gateway shows it again to a telephony system that was restarted or comes back.
 */
export interface SwitchLamps {
  /** Lights the lamps of a code, or puts them out, from now on. Returns at once and never throws. */
  showSwitch(lamp: SwitchLamp): void;
}
