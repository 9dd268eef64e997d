import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isNetwork } from '@hookswitch/flow-model';
import {
  DEFAULT_BODY,
  MessageBodyError,
  ProviderChoiceError,
  readMessageBody,
  readProviderChoice,
  readReceiptWords,
  ReceiptWordsError,
} from '@hookswitch/messages';
import {
  EngineChoiceError,
  readEngineChoice,
  readTranscriptionChoice,
  TranscriptionChoiceError,
} from '@hookswitch/speech';
import { z } from 'zod';
import { COMPATIBLE_APIS } from '../compatible/names.js';

/** A text that a library reads. What its refusal says completes the sentence that begins with the setting's name. */
const readBy =
  <Value>(read: (text: string) => Value, refusal: new (message: string) => Error) =>
  (text: string, context: z.RefinementCtx) => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof refusal)) throw error;
      context.addIssue(error.message);
      return z.NEVER;
    }
  };

const pointer = (examples: string) =>
  z.string().regex(/^(\/[^/]*){1,10}$/, `must be a JSON Pointer such as ${examples}`);

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const gatewayName = z.enum(['simulator', 'asterisk'], 'knows "simulator" and "asterisk" only');

const compatibleApi = z.enum(
  COMPATIBLE_APIS,
  `knows ${COMPATIBLE_APIS.map((name) => `"${name}"`).join(' and ')} only`,
);

const days = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a number of days from 1 to 3650')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 3650, 'must be a number of days from 1 to 3650');

const wholeNumber = (least: number, most: number) => {
  const rule = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, rule)
    .transform(Number)
    .refine((count) => count >= least && count <= most, rule);
};

/** Written as OTEL_EXPORTER_OTLP_HEADERS are. */
const headers = z
  .string()
  .default('')
  .transform(list)
  .refine(
    (pairs) => pairs.every((pair) => /^[\w!#$%&'*+.^`|~-]+=[\x20-\x7e]*$/.test(pair)),
    'must be headers such as api-key=secret, separated by commas',
  )
  .transform((pairs) =>
    Object.fromEntries(
      pairs.map((pair) => {
        const cut = pair.indexOf('=');
        return [pair.slice(0, cut).toLowerCase(), pair.slice(cut + 1)];
      }),
    ),
  );

/** An address of HTTP in one form: no slash at its end, nothing after its path, no account in it. */
const httpUrl = (path = '') =>
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .refine((url) => !URL.canParse(url) || plainUrl(url), 'must hold no user name, query or fragment')
    .transform((url) => url.replace(/\/+$/, ''))
    .transform((url) => (URL.canParse(url) && new URL(url).pathname === '/' ? `${url}${path}` : url));

function plainUrl(url: string): boolean {
  const { username, password, search, hash } = new URL(url);
  return [username, password, search, hash].every((part) => part === '');
}

/** A word that stands in Asterisk's configuration and in addresses as it is. */
const asteriskName = z
  .string()
  .regex(/^[\w.-]{1,64}$/, 'must be made of up to 64 letters, digits, dots, hyphens and underscores');

const dialString = (hole: string) =>
  z
    .string()
    .regex(/^[^\s,&()]{1,200}$/, 'must be one dial string, without blanks, commas, & and brackets')
    .refine((text) => text.split(hole).length === 2, `must have ${hole} in it once`);

/** The environment, variable by variable, as design.md §6 *Running* lists it. An empty value counts as unset. */
export const environmentSchema = z.object({
  HOOKSWITCH_HOST: z.string().max(255).default('127.0.0.1'),
  HOOKSWITCH_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port number from 0 to 65535')
    .default(8080),
  HOOKSWITCH_DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  HOOKSWITCH_ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have 8 characters or more')
    .max(1024, 'must have 1024 characters or fewer')
    .optional(),
  HOOKSWITCH_API_TOKEN: z
    .string()
    .min(32, 'must have 32 characters or more')
    .max(1024, 'must have 1024 characters or fewer')
    .regex(/^\P{Cc}+$/u, 'must have no line breaks or other control characters: it travels in a header')
    .transform((token) => token.trim())
    .optional(),
  HOOKSWITCH_ALLOW_HTTP: flag,
  HOOKSWITCH_ALLOW_NETS: z
    .string()
    .default('')
    .transform(list)
    .refine((nets) => nets.every(isNetwork), 'must be networks such as 127.0.0.0/8, separated by commas'),
  /** Of this machine: what requests of webhooks and Fetch objects come from. */
  HOOKSWITCH_OUTGOING_ADDRESS: z
    .string()
    .refine((address) => isIP(address) !== 0, 'must be an IP address of this machine, such as 198.51.100.7')
    .optional(),
  /** What they go through; may hold a password. */
  HOOKSWITCH_OUTGOING_PROXY: z
    .url({ protocol: /^http$/, error: 'must be an http URL such as http://proxy.example:3128' })
    .refine(
      (url) => !URL.canParse(url) || (new URL(url).pathname === '/' && new URL(url).search === ''),
      'must hold no path and no query: http://proxy.example:3128',
    )
    .optional(),
  HOOKSWITCH_GATEWAYS: z
    .string()
    .default('simulator')
    .transform(list)
    .pipe(z.array(gatewayName))
    .transform((names) => [...new Set(['simulator' as const, ...names])]),
  /** Asterisk's REST interface; `/ari` is added to an address without a path. */
  HOOKSWITCH_ARI_URL: httpUrl('/ari').default('http://127.0.0.1:8088/ari'),
  HOOKSWITCH_ARI_USER: asteriskName
    .refine(
      (name) => name !== 'general',
      'must not be "general", which is the name of another section of ari.conf',
    )
    .optional(),
  /** Secret. */
  HOOKSWITCH_ARI_PASSWORD: z
    .string()
    .max(256, 'must have 256 characters or fewer')
    .regex(/^\P{Cc}+$/u, 'must have no line breaks or other control characters')
    .transform((password) => password.trim())
    .optional(),
  HOOKSWITCH_ARI_APP: asteriskName.default('hookswitch'),
  /** How Asterisk dials an extension, and a number outside. */
  HOOKSWITCH_ARI_EXTENSION: dialString('{extension}').default('PJSIP/{extension}'),
  HOOKSWITCH_ARI_TRUNK: dialString('{number}').default('PJSIP/{number}@trunk'),
  /** Where Asterisk fetches speech and prompts: this process, as seen from there. */
  HOOKSWITCH_MEDIA_URL: httpUrl().optional(),
  /** Where others reach this API: what addresses in events begin with. */
  HOOKSWITCH_PUBLIC_URL: httpUrl().optional(),
  /** Vendors whose own REST addresses are answered too. */
  HOOKSWITCH_COMPATIBLE_API: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(compatibleApi))
    .transform((names) => new Set(names)),
  HOOKSWITCH_SIMULATOR_SPEED: z
    .string()
    .transform(Number)
    .refine((factor) => factor > 0 && factor <= 1000, 'must be a number above 0 and up to 1000')
    .default(1),
  /** After the end of a call, with its steps. */
  HOOKSWITCH_CALL_RETENTION_DAYS: days.default(30),
  /** After the end of a leg: its call detail record. */
  HOOKSWITCH_CDR_RETENTION_DAYS: days.default(365),
  /** After a delivery was made; what is still owed stays. */
  HOOKSWITCH_DELIVERY_RETENTION_DAYS: days.default(30),
  /** The same for its body, and for what was sent and answered: when missing, they stay as long as the rest of it. */
  HOOKSWITCH_PAYLOAD_RETENTION_DAYS: days.optional(),
  /** After a recording's start: row and file. */
  HOOKSWITCH_RECORDING_RETENTION_DAYS: days.default(30),
  /** At these, new calls hear busy, or run their number's overflow flow. */
  HOOKSWITCH_MAX_CALLS: wholeNumber(1, 1_000_000).default(50_000),
  HOOKSWITCH_MAX_OWED_DELIVERIES: wholeNumber(1, 1_000_000_000).default(2_000_000),
  HOOKSWITCH_MAX_MEMORY_MB: wholeNumber(64, 10_000_000).optional(),
  /** Of nothing but failures, after which a webhook is disabled; 0: never. */
  HOOKSWITCH_WEBHOOK_FAILING_DAYS: wholeNumber(0, 365).default(5),
  /** For webhooks in flight, when the process is told to stop. */
  HOOKSWITCH_DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of seconds from 0 to 300')
    .transform(Number)
    .refine((count) => count <= 300, 'must be a number of seconds from 0 to 300')
    .default(5),
  HOOKSWITCH_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'], 'must be fatal, error, warn, info or debug')
    .default('info'),
  /** A collector of OpenTelemetry traces; `/v1/traces` is added unless it is there. */
  HOOKSWITCH_OTLP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).username === '',
      'must hold no user name: use headers',
    )
    .optional(),
  /** Secret. */
  HOOKSWITCH_OTLP_HEADERS: headers,
  /** Which engine speaks texts: `espeak-ng`, `command:<command line>`, or a URL. */
  HOOKSWITCH_SPEECH: z
    .string()
    .default('espeak-ng')
    .transform((text, context) => {
      try {
        return readEngineChoice(text.trim());
      } catch (error) {
        if (!(error instanceof EngineChoiceError)) throw error;
        context.addIssue(error.message);
        return z.NEVER;
      }
    }),
  /** For a speech engine at a URL; secret. */
  HOOKSWITCH_SPEECH_HEADERS: headers,
  HOOKSWITCH_SPEECH_CACHE_MB: wholeNumber(1, 1_000_000).default(1_000),
  /** Who puts recordings into words: `simulator`, or `command:<command line>`. */
  HOOKSWITCH_TRANSCRIPTION: z
    .string()
    .default('simulator')
    .transform((text, context) => {
      try {
        return readTranscriptionChoice(text.trim());
      } catch (error) {
        if (!(error instanceof TranscriptionChoiceError)) throw error;
        context.addIssue(error.message);
        return z.NEVER;
      }
    }),
  /** For one recording. */
  HOOKSWITCH_TRANSCRIPTION_SECONDS: wholeNumber(1, 86_400).default(600),
  /** Larger recordings are not put into words. */
  HOOKSWITCH_TRANSCRIPTION_MAX_MB: wholeNumber(1, 1_000_000).default(250),
  /** Who sends text messages: `log`, or the URL of a provider. */
  HOOKSWITCH_MESSAGES: z
    .string()
    .default('log')
    .transform(readBy((text) => readProviderChoice(text.trim()), ProviderChoiceError)),
  /** For a provider at a URL; secret. */
  HOOKSWITCH_MESSAGES_HEADERS: headers,
  /** What it is sent: JSON or a form, with `{id} {from} {to} {text} {status_url}` in it. */
  HOOKSWITCH_MESSAGES_BODY: z
    .string()
    .default(DEFAULT_BODY)
    .transform(readBy(readMessageBody, MessageBodyError)),
  /** Where its answer has its own id. */
  HOOKSWITCH_MESSAGES_ID: pointer('/id or /data/sid').default('/id'),
  /** Where its receipts say what became of a message, and by which code why. */
  HOOKSWITCH_MESSAGES_STATUS: pointer('/status or /data/0/status').default('/status'),
  HOOKSWITCH_MESSAGES_CODE: pointer('/error_code or /data/0/code').default('/error_code'),
  /** Words of its own for that: `1=delivered,2=undelivered`. */
  HOOKSWITCH_MESSAGES_WORDS: z.string().default('').transform(readBy(readReceiptWords, ReceiptWordsError)),
  /** After it was written. */
  HOOKSWITCH_MESSAGE_RETENTION_DAYS: days.default(365),
  /** Days that entries of the audit log are kept. */
  HOOKSWITCH_AUDIT_RETENTION_DAYS: days.default(365),
  /** The built editor. */
  HOOKSWITCH_EDITOR_DIR: z.string().optional(),
});
