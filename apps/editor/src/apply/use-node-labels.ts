import { useQuery } from '@tanstack/react-query';
import { readDraft } from '../api/draft-objects.js';
import type { Flow } from '../api/resources.js';

/** Names the objects of a flow by their labels, for readers of its changes. Ids that are gone stay as they are. */
export function useNodeLabels(object: {
  readonly type: string;
  readonly id: string;
}): (nodeId: string) => string {
  const flow = useQuery({
    queryKey: ['flows', object.id, 'labels'],
    queryFn: () => readDraft<Flow>('flows', object.id),
    enabled: object.type === 'flow',
    staleTime: 5_000,
    retry: false,
  }).data?.value;
  return (nodeId) => flow?.document.nodes[nodeId]?.label || nodeId;
}
