/**
 * Injection tokens of what composition puts together. Inject by token everywhere, never by type alone:
 * `constructor(@Inject(SETTINGS) private readonly settings: Settings) {}`. What each stands for: `parts.ts`.
 * The configuration's own token is in `configuration/tokens.ts`.
 */
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
export const STORE = Symbol('STORE');
export const ENGINE = Symbol('ENGINE');
/** The `Deliverer`. */
export const WEBHOOKS = Symbol('WEBHOOKS');
/** The node types. */
export const REGISTRY = Symbol('REGISTRY');
/** Shelf and converter of the prompts' sounds: `PromptFiles`. */
export const PROMPTS = Symbol('PROMPTS');
/** The `RecordingRemoval`. */
export const RECORDING_REMOVAL = Symbol('RECORDING_REMOVAL');
/** Puts recordings into words: `Transcribing`. */
export const TRANSCRIBING = Symbol('TRANSCRIBING');
/** How many voicemail messages wait: the `MessageBoard`. */
export const MESSAGES = Symbol('MESSAGES');
/** Text messages in and out: the `MessageDesk`. */
export const MESSAGE_DESK = Symbol('MESSAGE_DESK');
export const SIMULATOR = Symbol('SIMULATOR');
/** All gateways, the simulator among them. */
export const GATEWAYS = Symbol('GATEWAYS');
/** The `PresenceBoard`. */
export const PRESENCE = Symbol('PRESENCE');
/** `stream.push('delivery_updated', resource)`. */
export const STREAM = Symbol('STREAM');
export const METRICS = Symbol('METRICS');
/** The `SpeechCache`. */
export const SPEECH = Symbol('SPEECH');
export const ADMISSION = Symbol('ADMISSION');
export const READINESS = Symbol('READINESS');
/** Recover runs: the `RecoverRunner`. */
export const RECOVERY = Symbol('RECOVERY');
/** How endpoints answer: the `EndpointWatch`. */
export const ENDPOINT_WATCH = Symbol('ENDPOINT_WATCH');
