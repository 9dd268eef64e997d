import type { RecoverPart, RecoverRun } from '@hookswitch/store';
import type { LaneState, LostStatus } from '@hookswitch/webhooks';
import { laneOwner } from '../webhooks/lane-owner.js';
import type { LaneOwner } from '../webhooks/lane-owner.js';
import { laneWords } from '../webhooks/lane-words.js';
import type { PlannedLane } from './recover-plan.js';

/** Attempts in a row that failed, from which on an endpoint's failing is worth telling. */
const FAILING = 3;

type Owner = Pick<LaneOwner, 'webhook_id' | 'flow_id' | 'node_id'>;

/** What a run has done for one endpoint. */
export interface RecoverEndpointResource extends Owner {
  readonly total: number;
  readonly resent: number;
  readonly skipped: number;
  readonly ended: boolean;
  readonly note: string | null;
}

/** A recover run on the wire. */
export interface RecoverRunResource {
  readonly id: string;
  readonly status: RecoverRun['status'];
  readonly filter: {
    readonly webhook_id: string | null;
    readonly statuses: readonly LostStatus[];
    readonly since: string | null;
    readonly until: string;
  };
  readonly total: number;
  readonly resent: number;
  readonly skipped: number;
  readonly endpoints: readonly RecoverEndpointResource[];
  readonly reason: string | null;
  readonly created_by: string;
  readonly tm_create: string;
  readonly tm_update: string;
  readonly tm_end: string | null;
}

/** What a run would send: on the wire. */
export interface RecoverPreview {
  /** Deliveries that would be sent again. */
  readonly total: number;
  /** Deliveries that would be passed over. */
  readonly refused: number;
  readonly endpoints: readonly (Owner & { readonly count: number; readonly refusal: string | null })[];
}

/** @param laneOf how a lane stands; `undefined` when nothing was sent on it since the start */
export function recoverRunResource(
  run: RecoverRun,
  laneOf: (lane: string) => LaneState | undefined,
  now: number,
): RecoverRunResource {
  const sum = (count: (part: RecoverPart) => number): number =>
    run.parts.reduce((all, part) => all + count(part), 0);
  return {
    id: run.id,
    status: run.status,
    filter: run.filter,
    total: sum(({ total }) => total),
    resent: sum(({ resent }) => resent),
    skipped: sum(({ skipped }) => skipped),
    endpoints: run.parts.map(({ lane, total, resent, skipped, ended, note }) => ({
      ...ownerOf(lane),
      ...{ total, resent, skipped, ended },
      note: run.status === 'running' && !ended ? (waitsFor(laneOf(lane), now) ?? note) : note,
    })),
    reason: run.reason,
    created_by: run.created_by,
    tm_create: run.created_at,
    tm_update: run.updated_at,
    tm_end: run.ended_at,
  };
}

/** The plan of a run on the wire. */
export function recoverPreview(lanes: readonly PlannedLane[]): RecoverPreview {
  const sum = (refused: boolean): number =>
    lanes.reduce((all, { total, refusal }) => all + ((refusal !== null) === refused ? total : 0), 0);
  return {
    total: sum(false),
    refused: sum(true),
    endpoints: lanes.map(({ lane, total, refusal }) => ({ ...ownerOf(lane), count: total, refusal })),
  };
}

/** What a run waits for on a lane, in words; `null` when it goes on. */
function waitsFor(state: LaneState | undefined, now: number): string | null {
  if (state === undefined) return null;
  const { breaker, throttled_until, failures } = state;
  const waits = breaker.state !== 'closed' || throttled_until > now || failures >= FAILING;
  return waits ? laneWords(state, now) : null;
}

function ownerOf(lane: string): Owner {
  const { webhook_id, flow_id, node_id } = laneOwner(lane);
  return { webhook_id, flow_id, node_id };
}
