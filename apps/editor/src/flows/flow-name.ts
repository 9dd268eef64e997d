import { EXTENSION_FLOW_ID, OUTBOUND_FLOW_ID, SWITCH_FLOW_ID } from '@hookswitch/flow-model';
import { useReferences } from '../api/references.js';

/** A flow as a call names it. */
export interface NamedFlow {
  readonly name: string;
  /** Whether somebody has drawn it: it can be shown on the canvas. */
  readonly isDrawn: boolean;
}

/** The name of a flow by its id: one that was drawn, one that every release has, or one that is deleted. */
export function useFlowName(flowId: string | null): NamedFlow {
  const flow = useReferences().data?.['flow']?.find(({ id }) => id === flowId);
  if (flowId === EXTENSION_FLOW_ID) return { name: 'Extension to extension (built in)', isDrawn: false };
  if (flowId === OUTBOUND_FLOW_ID) return { name: 'Outbound call (built in)', isDrawn: false };
  if (flowId === SWITCH_FLOW_ID) return { name: 'Switch a schedule (built in)', isDrawn: false };
  return { name: flow?.name ?? 'Deleted flow', isDrawn: flow !== undefined };
}
