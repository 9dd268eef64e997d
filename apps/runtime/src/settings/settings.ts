import { resolve } from 'node:path';
import { refuseProvider } from '@hookswitch/messages';
import type { MessageBody, ProviderChoice, ReceiptForm } from '@hookswitch/messages';
import type { EngineChoice, TranscriptionChoice } from '@hookswitch/speech';
import type { OutgoingWay } from '@hookswitch/webhooks';
import type { z } from 'zod';
import type { CompatibleApi } from '../compatible/names.js';
import { environmentSchema } from './settings.schema.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export type GatewayName = 'simulator' | 'asterisk';

/** What the process was told at its start. Read once; nothing else looks at the environment. */
export interface Settings {
  readonly host: string;
  /** 0 takes a free port, for tests. */
  readonly port: number;
  /** Absolute path of the folder that holds databases, key and lock. */
  readonly dataDir: string;
  /** `null`: generated and printed once at the first start. */
  readonly adminPassword: string | null;
  readonly apiToken: string | null;
  /** What endpoints may be reached besides https on public networks. */
  readonly network: { readonly allow_http: boolean; readonly allow_nets: readonly string[] };
  /** By which way requests of webhooks and Fetch objects leave this machine. The proxy's URL may hold a password. */
  readonly outgoing: OutgoingWay;
  readonly gateways: readonly GatewayName[];
  readonly ari: {
    readonly url: string;
    readonly user: string;
    readonly password: string;
    readonly app: string;
    /** Dial strings: `PJSIP/{extension}`, `PJSIP/{number}@trunk`. */
    readonly extension: string;
    readonly trunk: string;
  } | null;
  /** Factor for simulated media time; 10 plays a second of speech in 100 ms. */
  readonly simulatorSpeed: number;
  /** At these, new calls are refused or diverted; `memoryMb: null` = a share of what machine and Node.js allow. */
  readonly limits: {
    readonly calls: number;
    readonly owedDeliveries: number;
    readonly memoryMb: number | null;
  };
  /** How long what happened is kept; what still runs or is owed stays, however old. */
  readonly retention: {
    readonly callDays: number;
    readonly cdrDays: number;
    readonly deliveryDays: number;
    /** Missing: as long as the rest of a delivery. */
    readonly payloadDays?: number;
    readonly recordingDays: number;
    readonly messageDays: number;
    readonly auditDays: number;
  };
  /** How long webhooks in flight may take to end when the process is told to stop. */
  readonly drainMs: number;
  /** How long nothing but failures is borne before a webhook is disabled; `null`: however long. */
  readonly failingMs: number | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug';
  /** Where traces are sent, and with which headers (secret); `null`: none are made. */
  readonly otlp: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null;
  /** Which engine speaks texts, the headers that it is sent (secret), and how much of its speech is kept. */
  readonly speech: {
    readonly engine: EngineChoice;
    readonly headers: Readonly<Record<string, string>>;
    readonly cacheBytes: number;
  };
  /** Who puts recordings into words, and within which limits. */
  readonly transcription: {
    readonly choice: TranscriptionChoice;
    readonly timeMs: number;
    readonly soundBytes: number;
  };
  /** Who sends text messages, the headers that they are sent (secret), the shape of the request, and where the answer has an id. */
  readonly messages: {
    readonly choice: ProviderChoice;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: MessageBody;
    readonly idPointer: string;
    /** How its receipts say what became of a message. */
    readonly receipts: ReceiptForm;
  };
  /** Where the telephone system reaches this process, without a slash at its end; `null`: at its own address. */
  readonly mediaUrl: string | null;
  /** Where others reach this API, without a slash at its end; `null`: at its own address. */
  readonly publicUrl: string | null;
  /** Vendors whose own REST addresses are answered too. */
  readonly compatibleApi: ReadonlySet<CompatibleApi>;
  /** The built editor; absolute path. */
  readonly editorDir: string;
  /** Names that look like settings but are none: misspelt ones, told in the log. */
  readonly unknown: readonly string[];
}

/** A wrong setting. The message is one line that names the variable; the start stops with it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads and checks the settings. A value is never repeated in an error: it may be a secret.
 * @throws SettingsError at the first wrong one
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = Object.keys(environmentSchema.shape);
  const given = Object.entries(environment).filter(
    ([name, value]) => name.startsWith('HOOKSWITCH_') && value !== undefined && value.trim() !== '',
  );
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message ?? 'is not valid'}.`);
  }
  const env = parsed.data;
  return {
    host: env.HOOKSWITCH_HOST,
    port: env.HOOKSWITCH_PORT,
    dataDir: env.HOOKSWITCH_DATA_DIR,
    adminPassword: env.HOOKSWITCH_ADMIN_PASSWORD ?? null,
    apiToken: env.HOOKSWITCH_API_TOKEN ?? null,
    network: { allow_http: env.HOOKSWITCH_ALLOW_HTTP, allow_nets: env.HOOKSWITCH_ALLOW_NETS },
    outgoing: {
      local_address: env.HOOKSWITCH_OUTGOING_ADDRESS ?? null,
      proxy: env.HOOKSWITCH_OUTGOING_PROXY ?? null,
    },
    gateways: env.HOOKSWITCH_GATEWAYS,
    ari: env.HOOKSWITCH_GATEWAYS.includes('asterisk') ? ariSettings(env) : null,
    simulatorSpeed: env.HOOKSWITCH_SIMULATOR_SPEED,
    limits: {
      calls: env.HOOKSWITCH_MAX_CALLS,
      owedDeliveries: env.HOOKSWITCH_MAX_OWED_DELIVERIES,
      memoryMb: env.HOOKSWITCH_MAX_MEMORY_MB ?? null,
    },
    retention: {
      callDays: env.HOOKSWITCH_CALL_RETENTION_DAYS,
      cdrDays: env.HOOKSWITCH_CDR_RETENTION_DAYS,
      deliveryDays: env.HOOKSWITCH_DELIVERY_RETENTION_DAYS,
      ...(env.HOOKSWITCH_PAYLOAD_RETENTION_DAYS !== undefined && {
        payloadDays: env.HOOKSWITCH_PAYLOAD_RETENTION_DAYS,
      }),
      recordingDays: env.HOOKSWITCH_RECORDING_RETENTION_DAYS,
      messageDays: env.HOOKSWITCH_MESSAGE_RETENTION_DAYS,
      auditDays: env.HOOKSWITCH_AUDIT_RETENTION_DAYS,
    },
    drainMs: env.HOOKSWITCH_DRAIN_SECONDS * 1000,
    failingMs: env.HOOKSWITCH_WEBHOOK_FAILING_DAYS * DAY_MS || null,
    logLevel: env.HOOKSWITCH_LOG_LEVEL,
    otlp:
      env.HOOKSWITCH_OTLP_URL === undefined
        ? null
        : { url: env.HOOKSWITCH_OTLP_URL, headers: env.HOOKSWITCH_OTLP_HEADERS },
    speech: {
      engine: env.HOOKSWITCH_SPEECH,
      headers: env.HOOKSWITCH_SPEECH_HEADERS,
      cacheBytes: env.HOOKSWITCH_SPEECH_CACHE_MB * 1024 * 1024,
    },
    transcription: {
      choice: env.HOOKSWITCH_TRANSCRIPTION,
      timeMs: env.HOOKSWITCH_TRANSCRIPTION_SECONDS * 1000,
      soundBytes: env.HOOKSWITCH_TRANSCRIPTION_MAX_MB * 1024 * 1024,
    },
    messages: messageSettings(env),
    mediaUrl: env.HOOKSWITCH_MEDIA_URL ?? null,
    publicUrl: env.HOOKSWITCH_PUBLIC_URL ?? null,
    compatibleApi: env.HOOKSWITCH_COMPATIBLE_API,
    unknown: given.map(([name]) => name).filter((name) => !known.includes(name)),
    editorDir: resolve(
      env.HOOKSWITCH_EDITOR_DIR ?? new URL('../../../editor/dist', import.meta.url).pathname,
    ),
  };
}

function ariSettings(env: z.infer<typeof environmentSchema>): Settings['ari'] {
  const needed = (name: 'HOOKSWITCH_ARI_USER' | 'HOOKSWITCH_ARI_PASSWORD'): string => {
    const value = env[name];
    if (value === undefined)
      throw new SettingsError(`${name} is not set, and the asterisk gateway (HOOKSWITCH_GATEWAYS) needs it.`);
    return value;
  };
  return {
    url: env.HOOKSWITCH_ARI_URL,
    user: needed('HOOKSWITCH_ARI_USER'),
    password: needed('HOOKSWITCH_ARI_PASSWORD'),
    app: env.HOOKSWITCH_ARI_APP,
    extension: env.HOOKSWITCH_ARI_EXTENSION,
    trunk: env.HOOKSWITCH_ARI_TRUNK,
  };
}

function messageSettings(env: z.infer<typeof environmentSchema>): Settings['messages'] {
  const choice = env.HOOKSWITCH_MESSAGES;
  const policy = { allow_http: env.HOOKSWITCH_ALLOW_HTTP, allow_nets: env.HOOKSWITCH_ALLOW_NETS };
  const refused = refuseProvider(choice, policy);
  if (refused !== undefined) throw new SettingsError(`HOOKSWITCH_MESSAGES is refused. ${refused}`);
  return {
    choice,
    headers: env.HOOKSWITCH_MESSAGES_HEADERS,
    body: env.HOOKSWITCH_MESSAGES_BODY,
    idPointer: env.HOOKSWITCH_MESSAGES_ID,
    receipts: {
      statusPointer: env.HOOKSWITCH_MESSAGES_STATUS,
      codePointer: env.HOOKSWITCH_MESSAGES_CODE,
      words: env.HOOKSWITCH_MESSAGES_WORDS,
    },
  };
}
