import type { Id } from '@hookswitch/flow-model';
import type { Gateway } from '@hookswitch/telephony';
import type { RevealSecret } from './conferences/conference-turn.js';
import type { CallRunnerParts } from './call-runner-parts.js';
import type { Overload, Report } from './ports.js';
import type { ScheduleSwitches } from './schedule-switch.js';

/** Everything around the engine: it makes none of it by itself. */
export interface EngineParts extends Pick<
  CallRunnerParts,
  'registry' | 'journal' | 'archive' | 'releases' | 'clock'
> {
  readonly gateways: readonly Gateway[];
  /**
   * Asked once for each call that leads into a flow: `null` when there is room, as there always is without it. The
   * argument says whether the number has an overflow flow.
   */
  readonly admit?: (hasOverflow: boolean) => Overload | null;
  /** Whether steps can be written down now, as they always can without it. While not, callers hear busy, and nothing is kept of it. */
  readonly canWrite?: () => boolean;
  /** How many messages are in a mailbox; without it, none. */
  readonly messagesIn?: (mailboxId: string) => number;
  /** What somebody has forced an object to at once; without it, nothing ever is. */
  readonly forced?: CallRunnerParts['forced'];
  /** Switches a schedule once the record that it gives is written; without it, codes of schedules change nothing. */
  readonly force?: ScheduleSwitches['force'];
  /** Where others fetch the file of a recording; a path of the API without it. */
  readonly recordingUrl?: (id: Id) => string;
  /** From 0 up to 1: for queues that draw whom they ring. Real chance when missing. */
  readonly chance?: () => number;
  /** What a secret of a release is now; without it none has a value. */
  readonly reveal?: RevealSecret;
  /** Hears of faults that the engine survives: a node's code, a refused commit. */
  readonly report?: Report;
}
