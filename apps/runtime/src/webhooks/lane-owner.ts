/** Whose lane it is. */
export interface LaneOwner {
  readonly kind: 'webhook' | 'component';
  readonly webhook_id: string | null;
  readonly flow_id: string | null;
  readonly node_id: string | null;
}

/** Reads a lane's key (`webhookLane`, `componentLane`). Test events of a webhook have a lane of their own. */
export function laneOwner(key: string): LaneOwner {
  const [kind, first = '', second] = key.split(':');
  if (kind === 'webhook' || kind === 'test')
    return { kind: 'webhook', webhook_id: first, flow_id: null, node_id: null };
  return { kind: 'component', webhook_id: null, flow_id: first, node_id: second ?? null };
}
