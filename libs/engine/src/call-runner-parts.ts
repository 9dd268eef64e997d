import type { Id, NodeRegistry } from '@hookswitch/flow-model';
import type { DeviceState } from '@hookswitch/pbx';
import type { RevealSecret } from './conferences/conference-turn.js';
import type { Outgoing } from './outgoing.js';
import type { Archive, Clock, Journal, Overload, Releases, Report } from './ports.js';
import type { ApartChange, EngineChange } from './records.js';
import type { ScheduleSwitches } from './schedule-switch.js';
import type { WalkContext } from './walk.js';

/** What a turn of a call reaches for. */
export interface CallRunnerParts {
  readonly registry: NodeRegistry;
  readonly journal: Journal;
  readonly archive: Archive;
  readonly releases: Releases;
  readonly clock: Clock;
  readonly outgoing: Outgoing;
  readonly admit: (hasOverflow: boolean) => Overload | null;
  readonly canWrite: () => boolean;
  /** What an extension's phone is doing, as a gateway knows it. */
  readonly presence: WalkContext['presence'];
  readonly report: Report;
  readonly messagesIn: (mailboxId: string) => number;
  readonly forced: WalkContext['forced'];
  readonly force?: ScheduleSwitches['force'];
  readonly recordingUrl: (id: Id) => string;
  readonly onWritten: (change: EngineChange) => void;
  /** Hears of what was written apart from calls. */
  readonly onWrittenApart: (change: ApartChange) => void;
  /** What the phone of an extension does. */
  readonly device: (extension: string, gateways: ReadonlySet<string>) => DeviceState;
  readonly chance: () => number;
  readonly reveal: RevealSecret;
}
