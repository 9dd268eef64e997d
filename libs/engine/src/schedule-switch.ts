import { SWITCH_SAID } from '@hookswitch/flow-model';
import type { CompiledFlow, ForcedChange, ForcedOutcome, Id } from '@hookswitch/flow-model';
import { toggleSchedule } from '@hookswitch/pbx';
import type { LiveRelease, ReleasedUser, Route, ScheduleWithCode } from './ports.js';
import type { KeptRecord } from './records.js';
import type { Turn } from './turn.js';

/** The switches of schedules, which are operated past drafts and Apply. */
export interface ScheduleSwitches {
  readonly forced: (scheduleId: Id) => ForcedOutcome | null;
  /** The record that switches a schedule, once it is written. */
  readonly force: (scheduleId: Id, change: ForcedChange) => KeptRecord;
}

/** A schedule whose code was dialled, by whom, and the flow that says what has become of it. */
export interface DialledSwitch {
  readonly schedule: ScheduleWithCode;
  readonly user: ReleasedUser;
  readonly flow: CompiledFlow;
  readonly switches: ScheduleSwitches;
}

/** The schedule that a user switches by what they dial; `null` when it is no such code, or none of theirs. */
export function switchDialled(
  release: LiveRelease | null,
  dialled: string,
  user: ReleasedUser | null,
  { forced, force }: Partial<ScheduleSwitches> & Pick<ScheduleSwitches, 'forced'>,
): DialledSwitch | null {
  const flow = release?.switch_flow ?? null;
  if (flow === null || user === null || force === undefined) return null;
  const schedule = release?.scheduleWithCode?.(dialled, user) ?? null;
  return schedule && { schedule, user, flow, switches: { forced, force } };
}

/** What a call that switches a schedule is bound to: it belongs where the schedule does, else where its user does. */
export function switchRoute({ schedule, user, flow }: DialledSwitch): Route {
  return {
    number_id: null,
    number_name: schedule.fields.name,
    flow,
    overflow: null,
    environment_id: schedule.fields.environment_id ?? user.environment_id,
    webhooks_enabled: true,
  };
}

/** Presses the switch: that is written with the call's beginning, and the flow says what counts from then on. */
export function pressSwitch(turn: Turn, { schedule, user, switches }: DialledSwitch): void {
  const { id, fields } = schedule;
  const { forced, force } = switches;
  const { outcome, label } = toggleSchedule(fields, forced(id), turn.now);
  const by = `${user.name} (${turn.call.from.number})`;
  const note = `Dialled ${turn.call.to.number}`;
  turn.queues.keep(force(id, { outcome, until: null, note, at: turn.at, by }));
  const { name } = fields;
  const said =
    outcome === null
      ? `${name} goes by its hours again. It is now: ${label}.`
      : `${name} is switched. From now on: ${label}.`;
  turn.changeVariables({ [SWITCH_SAID]: said });
  const what = outcome === null ? 'back to its hours' : `to ${label}`;
  const text = `${by} switches ${name} ${what}.`;
  turn.signals.push({ at: turn.at, kind: 'schedule_switched', leg_id: null, text });
}
