import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { edgeKey } from '../document/edge-keys.js';
import { isJump } from '../document/outcomes.js';
import { announce, goTo } from './editor-ui.js';
import { useFlowEditor } from './editor-context.js';

/**
 * Opens what is behind a node: the flow that it runs, or the node that it jumps to. Of any other node nothing is behind,
 * and nothing happens. Returns whether there was anything.
 */
export function useOpenBehind(): (nodeId: string) => boolean {
  const { session, ui, registry } = useFlowEditor();
  const navigate = useNavigate();
  return useCallback(
    (nodeId) => {
      const { document } = session.documents.getState().history.draft;
      const node = document.nodes[nodeId];
      const target = document.edges[edgeKey(nodeId, 'next')];
      const flowId = node?.type === 'subflow' ? node.config['flow_id'] : null;
      if (typeof flowId === 'string' && flowId !== '') {
        if (flowId === session.flowId) announce(ui, 'This is the flow that it runs.');
        else void session.flush().finally(() => navigate(`/flows/${flowId}`));
        return true;
      }
      if (node === undefined || target === undefined || !isJump(node, 'next', registry)) return false;
      goTo(ui, target);
      return true;
    },
    [session, ui, registry, navigate],
  );
}
