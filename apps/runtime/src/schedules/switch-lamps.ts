import { isSwitched } from '@hookswitch/pbx';
import type { Gateway } from '@hookswitch/telephony';
import type { SystemClock } from '../composition/system-clock.js';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import { schedulesWithCodes } from '../configuration/live/live-release.js';
import type { ScheduleOverrides } from './schedule-overrides.js';

/** What the board reaches for. */
export interface SwitchLampParts {
  readonly live: Pick<LiveConfiguration, 'current'>;
  readonly overrides: Pick<ScheduleOverrides, 'forced' | 'onChange'>;
  readonly gateways: readonly Pick<Gateway, 'lamps'>[];
  readonly clock: Pick<SystemClock, 'now' | 'setTimer'>;
}

/**
 * The lamps beside the codes of schedules: lit while the schedule is switched, by whomever and from wherever. A code that
 * schedules of two environments have stays dark: phones watch the code, and a lamp would tell one house of the other's.
 */
export class SwitchLampBoard {
  readonly #parts: SwitchLampParts;
  /** By code, as it was told last. */
  readonly #shown = new Map<string, boolean>();
  /** The end of a switch that has one. */
  #timer: { cancel(): void } | null = null;

  constructor(parts: SwitchLampParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#parts.overrides.onChange(() => this.showAll());
    this.showAll();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  /** Looks at all of them: at the start, when a switch is turned or ends, and when another release is live. */
  showAll(): void {
    const { live, overrides } = this.#parts;
    const schedules = schedulesWithCodes(live.current()?.content.objects['schedule'] ?? []);
    const known = new Set(schedules.map(({ fields }) => fields.switch_code ?? ''));
    for (const code of new Set([...this.#shown.keys(), ...known])) {
      const [one, ...others] = schedules.filter(({ fields }) => fields.switch_code === code);
      const isAlone = one !== undefined && others.length === 0;
      this.#show(code, isAlone && isSwitched(one.fields, overrides.forced(one.id)));
    }
    const ends = schedules.map(({ id }) => Date.parse(overrides.forced(id)?.until ?? ''));
    this.#wakeAt(Math.min(...ends.filter(Number.isFinite)));
  }

  #show(code: string, lit: boolean): void {
    if (this.#shown.get(code) === lit) return;
    this.#shown.set(code, lit);
    for (const { lamps } of this.#parts.gateways) lamps?.showSwitch({ code, lit });
  }

  #wakeAt(at: number): void {
    this.stop();
    if (Number.isFinite(at)) this.#timer = this.#parts.clock.setTimer(at, () => this.showAll());
  }
}
