import { componentEventData, EventOfCall } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import { activeflowResource } from './activeflow-resource.js';
import type { LiveCall } from './live-call.js';
import type { Activeflow } from './records.js';

/** An event shows the newest of the executed actions: a long call's events would else grow with every step. */
const MAX_EXECUTED_IN_EVENT = 100;

/** The activeflow as it was when the event was stated. */
export class ActiveflowEvent extends EventOfCall {
  /** How many actions had been executed by then: the list only grows. */
  private readonly executed: number;

  constructor(
    type: 'activeflow_created' | 'activeflow_updated' | 'activeflow_deleted',
    at: string,
    sequence: number,
    call: Call,
    private readonly activeflow: Activeflow,
    private readonly live: LiveCall,
    private readonly flowOf: Parameters<typeof activeflowResource>[3],
  ) {
    super(type, at, sequence, call);
    this.executed = live.executed?.length ?? 0;
  }

  protected override makeData(): object {
    const { activeflow, executed, live, flowOf, timestamp } = this;
    const newest = live.executed?.slice(Math.max(0, executed - MAX_EXECUTED_IN_EVENT), executed);
    return activeflowResource({ ...activeflow, tm_update: timestamp }, live.flow, newest ?? [], flowOf);
  }
}

/** `webhook_component_event`: a call has passed a Webhook object. */
export class ComponentEvent extends EventOfCall {
  constructor(
    at: string,
    sequence: number,
    call: Call,
    /** The Webhook object's name. */
    private readonly component: string,
  ) {
    super('webhook_component_event', at, sequence, call);
  }

  protected override makeData(): object {
    return componentEventData(this.call, this.component);
  }
}
