import type { EventDetails } from '@hookswitch/flow-model';
import type { Call } from './call.js';
import { callEventData } from './call-resource.js';
import { EventOfCall } from './event-of-call.js';

/** The node of a flow that an event is about. */
export interface NodeOfEvent {
  readonly id: string;
  readonly type: string;
  readonly label: string;
}

/** An event that a node of a flow states: the call as it was then, the node, and what the node says besides. */
export class NodeStatedEvent extends EventOfCall {
  constructor(
    type: string,
    at: string,
    sequence: number,
    call: Call,
    private readonly node: NodeOfEvent,
    private readonly details: EventDetails,
  ) {
    super(type, at, sequence, call);
  }

  protected override makeData(): object {
    return { ...callEventData(this.call, null), node: this.node, ...this.details };
  }
}
