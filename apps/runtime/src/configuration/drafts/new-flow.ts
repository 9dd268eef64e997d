import type { FlowDocument } from '@hookswitch/flow-model';

/** What a flow starts with when nothing was drawn yet: a call is answered, and can be drawn on from there. */
export function newFlowDocument(): FlowDocument {
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: { n1: { type: 'answer', label: 'Answer', config: {} } },
    edges: {},
    layout: { nodes: { n1: [0, 0] } },
  };
}
