import type { Turned } from './admission.js';
import type { Limit, LimitDefinition } from './limit.js';

/** One limit on the wire. */
export interface LimitResource {
  readonly name: LimitDefinition['name'];
  readonly setting: string;
  readonly value: number;
  readonly limit: number;
  /** New calls are taken again when the value has fallen to this. */
  readonly resume_at: number;
  readonly refusing: boolean;
  readonly since: string | null;
  /** A sentence for people; `null` while new calls are taken. */
  readonly reason: string | null;
  /** Calls since the start of the process that heard busy because of it, and that overflow flows took. */
  readonly calls_refused: number;
  readonly calls_overflowed: number;
}

/** All limits, and whether new calls are refused. */
export interface LimitsResource {
  readonly refusing: boolean;
  /** What keeps new calls away besides the limits (the data folder), as a sentence for people. */
  readonly obstacle: string | null;
  readonly limits: readonly LimitResource[];
}

/** A limit in wire form. */
export function limitResource(
  limit: Limit,
  turned: Readonly<Turned> = { busy: 0, overflow: 0 },
): LimitResource {
  const { definition, value, resumeAt, since } = limit;
  return {
    name: definition.name,
    setting: definition.setting,
    value,
    limit: definition.limit,
    resume_at: resumeAt,
    refusing: since !== null,
    since: since === null ? null : new Date(since).toISOString(),
    reason: since === null ? null : limit.reason,
    calls_refused: turned.busy,
    calls_overflowed: turned.overflow,
  };
}
