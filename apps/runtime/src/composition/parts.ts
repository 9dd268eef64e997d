import type { Engine } from '@hookswitch/engine';
import type { NodeRegistry } from '@hookswitch/flow-model';
import type { Simulator } from '@hookswitch/gateway-sim';
import type { SpeechCache } from '@hookswitch/speech';
import type { Retention, Store } from '@hookswitch/store';
import type { Gateway } from '@hookswitch/telephony';
import type { Deliverer } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import type { DataFolder } from '../data-folder/data-folder.js';
import type { MediaFolders } from '../media/media-folders.js';
import type { MediaUrl } from '../media/media-url.js';
import type { EndpointWatch } from '../endpoint-health/endpoint-watch.js';
import type { EventLoopDelay } from '../metrics/event-loop.js';
import type { Listening } from '../http/listening.js';
import type { Messaging } from '../messages/compose-messages.js';
import type { MessageDesk } from '../messages/message-desk.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Traces } from '../traces/traces.js';
import type { Admission } from '../limits/admission.js';
import type { PromptFiles } from '../prompts/prompt-files.js';
import type { RecoverRunner } from '../recover-runs/recover-runner.js';
import type { RecordingRemoval } from '../recordings/recording-removal.js';
import type { Readiness } from '../health/readiness.js';
import type { PresenceBoard } from '../presence/presence-board.js';
import type { ConfigurationNews } from '../queues/configuration-news.js';
import type { QueueBoard } from '../queues/queue-board.js';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';
import type { Transcribing } from '../transcripts/transcribing.js';
import type { SwitchLampBoard } from '../schedules/switch-lamps.js';
import type { MessageBoard } from '../voicemails/message-board.js';
import type { ServerWatch } from '../webhooks/server-watch.js';

/** Everything that the process is made of, below its HTTP edge. */
export interface Parts {
  readonly settings: Settings;
  readonly log: Pino;
  readonly store: Store;
  readonly retention: Retention;
  /** Removes recordings with their files. */
  readonly recordingRemoval: RecordingRemoval;
  /** Puts recordings into words. */
  readonly transcribing: Transcribing;
  /** How many voicemail messages wait, and the lamps that say so. */
  readonly messages: MessageBoard;
  /** The lamps that say which schedules are switched. */
  readonly switchLamps: SwitchLampBoard;
  /** Text messages that come in, and that the API sends. */
  readonly messageDesk: MessageDesk;
  /** Sends text messages. */
  readonly messaging: Messaging;
  readonly registry: NodeRegistry;
  /** What is live, operating switches, inboxes, network policy. */
  readonly configuration: ConfigurationParts;
  readonly engine: Engine;
  readonly deliverer: Deliverer;
  /** Remembers how endpoints answer, and tells when one fails. */
  readonly endpointWatch: EndpointWatch;
  /** Sends again what was lost. */
  readonly recovery: RecoverRunner;
  readonly prompts: PromptFiles;
  readonly simulator: Simulator;
  /** Told when the address answers. */
  readonly listening: Listening;
  /** All of them, the simulator among them. */
  readonly gateways: readonly Gateway[];
  /** What the phones of extensions are doing. */
  readonly presence: PresenceBoard;
  /** Tells of queues and agents that a release has brought or changed. */
  readonly configurationNews: ConfigurationNews;
  /** Tells the stream of queues and agents. */
  readonly queueBoard: QueueBoard;
  /** Text to speech: files that the telephone system fetches by their URL (`media.url('speech', name)`). */
  readonly speech: SpeechCache;
  /** What the telephone system may fetch, and where from. */
  readonly media: { readonly folders: MediaFolders; readonly url: MediaUrl };
  readonly stream: StreamRing;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** The limits, and whether there is room for one more call. */
  readonly admission: Admission;
  /** Whether it has room and can be written. */
  readonly dataFolder: DataFolder;
  readonly eventLoop: EventLoopDelay;
  /** Logs servers that do not answer. */
  readonly serverWatch: ServerWatch;
  /** `null` when no collector of traces is set. */
  readonly traces: Traces | null;
}
