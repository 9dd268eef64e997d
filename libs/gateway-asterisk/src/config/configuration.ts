/** Somebody with a phone of their own. */
export interface ConfiguredExtension {
  readonly extension: string;
  readonly name: string;
  /** What their further phones register as; missing where they have none. */
  readonly devices?: readonly string[];
}

/** The carrier, or another PBX, that brings calls from outside. */
export interface ConfiguredTrunk {
  /** Where it is: `sip.example.net`, `192.0.2.7:5080`. */
  readonly host: string;
  /** Set when the carrier wants a registration and asks for a password. */
  readonly user: string | null;
}

/** Everything that the generated files depend on. */
export interface AsteriskConfiguration {
  readonly ari: {
    /** `http://127.0.0.1:8088/ari`: says where Asterisk's HTTP server listens. */
    readonly url: string;
    readonly user: string;
    readonly password: string;
    /** Name of the Stasis application. */
    readonly app: string;
  };
  /** Dial strings: `PJSIP/{extension}` and `PJSIP/{number}@trunk`. They say how endpoints are named. */
  readonly dial: { readonly extension: string; readonly trunk: string };
  readonly extensions: readonly ConfiguredExtension[];
  readonly trunk: ConfiguredTrunk | null;
  /** Address and port that phones and trunk reach Asterisk at: `0.0.0.0:5060`. */
  readonly sipBind: string;
  /** Asterisk's address as seen from outside, when it stands behind NAT. */
  readonly externalAddress: string | null;
  /** An extension or number that rings when Hookswitch is away. */
  readonly fallback: string | null;
  /** A sound of Asterisk that is played then: `custom/closed`. */
  readonly announcement: string | null;
  /** Password of a SIP account by its name (`1001`, `trunk`). */
  readonly sipPassword: (account: string) => string;
}

/** A file for Asterisk's configuration folder. */
export interface GeneratedFile {
  readonly name: string;
  readonly content: string;
  /** Holds passwords: for Asterisk and its admin alone. */
  readonly secret: boolean;
}

/** The contexts of the generated dialplan. */
export const CONTEXTS = {
  /** Calls of the trunk come in here. */
  trunk: 'hookswitch-trunk',
  /** What a phone dials comes in here. */
  extensions: 'hookswitch-extensions',
  /** The phones themselves: `1001` rings 1001. */
  phones: 'hookswitch-phones',
  fallback: 'hookswitch-fallback',
  /** Runs as a channel's hangup handler. */
  ended: 'hookswitch-ended',
  /** Says to the doctor which application this dialplan is for. */
  about: 'hookswitch-about',
} as const;

/** The global that says when Hookswitch was there last: seconds since the epoch by Asterisk's clock, with milliseconds. */
export const SEEN = 'HOOKSWITCH_SEEN';

/** A Hookswitch that was not there for so many seconds is away: the dialplan keeps the ends of calls for it. */
export const AWAY_S = 1.5;

/** Begins the name of the global that keeps a channel's end; its id follows. */
export const ENDED_PREFIX = 'HOOKSWITCH_ENDED_';

/** The endpoint in a dial string such as `PJSIP/{extension}` or `PJSIP/{number}@trunk`; `null` when there is none in it. */
export function endpointOf(dialString: string, extension = ''): string | null {
  const [, resource] = /^PJSIP\/([^/]+)/.exec(dialString) ?? [];
  if (resource === undefined) return null;
  const at = resource.lastIndexOf('@');
  return (at < 0 ? resource : resource.slice(at + 1)).replaceAll('{extension}', extension);
}

/** A value in a line of Asterisk's configuration, where `;` begins a comment. */
export function configValue(text: string): string {
  return text.replaceAll(';', '\\;');
}
