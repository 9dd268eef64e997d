import type { Frame, Snapshot } from '@hookswitch/engine';

/** `flow_hash` is 0 where it is that of the activeflow itself. */
type PackedFrame = readonly [
  flow_hash: string | 0,
  node_id: string,
  visit: number,
  entered_at: string,
  value: unknown,
  context: unknown,
  names: Frame['names'],
  pending: Frame['pending'],
  changed?: NonNullable<Frame['changed']> | null,
  transfer?: NonNullable<Frame['transfer']> | null,
  masked?: true,
];

/** A snapshot without the names of its fields; a new field comes last. */
export type PackedSnapshot = readonly [
  flow_hash: string,
  lane: Snapshot['lane'],
  variables: Snapshot['variables'],
  budget: number,
  visits: number,
  frames: readonly PackedFrame[],
  rest?: SeldomParts,
];

/** What most snapshots lack. */
type SeldomParts = Omit<Snapshot, 'flow_hash' | 'lane' | 'variables' | 'budget' | 'visits' | 'frames'>;

/** As the tables hold it: the first version wrote it whole. */
export type StoredSnapshot = PackedSnapshot | Snapshot;

export function packSnapshot({
  flow_hash,
  lane,
  variables,
  budget,
  visits,
  frames,
  ...rest
}: Snapshot): PackedSnapshot {
  const packed = frames.map((frame) => packFrame(frame, flow_hash));
  const isPlain = Object.values(rest).every((part) => part === undefined);
  return isPlain
    ? [flow_hash, lane, variables, budget, visits, packed]
    : [flow_hash, lane, variables, budget, visits, packed, rest];
}

export function unpackSnapshot(body: StoredSnapshot): Snapshot {
  if ('flow_hash' in body) return body;
  const [flow_hash, lane, variables, budget, visits, frames, rest] = body;
  return {
    flow_hash,
    lane,
    frames: frames.map((frame) => unpackFrame(frame, flow_hash)),
    variables,
    budget,
    visits,
    ...rest,
  };
}

function packFrame(frame: Frame, own: string): PackedFrame {
  const { node_id, visit, entered_at, value, context, names, pending, changed, transfer, masked } = frame;
  const flow_hash = frame.flow_hash === own ? 0 : frame.flow_hash;
  if (masked === true) {
    const more = [changed ?? null, transfer ?? null, masked] as const;
    return [flow_hash, node_id, visit, entered_at, value, context, names, pending, ...more];
  }
  if (transfer !== undefined) {
    const changes = changed ?? null;
    return [flow_hash, node_id, visit, entered_at, value, context, names, pending, changes, transfer];
  }
  return changed === undefined
    ? [flow_hash, node_id, visit, entered_at, value, context, names, pending]
    : [flow_hash, node_id, visit, entered_at, value, context, names, pending, changed];
}

function unpackFrame(frame: PackedFrame, own: string): Frame {
  const [flow_hash, node_id, visit, entered_at, value, context, names, pending, changed, transfer, masked] =
    frame;
  return {
    flow_hash: flow_hash === 0 ? own : flow_hash,
    node_id,
    visit,
    entered_at,
    value,
    context,
    names,
    pending,
    ...(changed == null ? {} : { changed }),
    ...(transfer == null ? {} : { transfer }),
    ...(masked === true ? { masked } : {}),
  };
}
