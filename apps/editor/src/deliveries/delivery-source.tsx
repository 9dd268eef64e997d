import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useReferences } from '../api/references.js';

/** Whose delivery it is: a global webhook, or an object of a flow. */
export function DeliverySource({
  webhookId,
  flowId,
  nodeId,
}: {
  webhookId: string | null;
  flowId: string | null;
  nodeId: string | null;
}) {
  const references = useReferences().data;
  if (webhookId !== null) {
    const webhook = references?.['webhook']?.find(({ id }) => id === webhookId);
    if (!webhook && references) return <Text size="sm">A webhook that was deleted</Text>;
    return (
      <Anchor component={Link} to={`/webhooks/${webhookId}`} size="sm">
        {webhook?.name ?? 'Webhook'}
      </Anchor>
    );
  }
  if (flowId === null) return <Text size="sm">–</Text>;
  const flow = references?.['flow']?.find(({ id }) => id === flowId);
  if (!flow && references) return <Text size="sm">A flow that was deleted</Text>;
  return (
    <Anchor component={Link} to={`/flows/${flowId}${nodeId ? `?node=${nodeId}` : ''}`} size="sm">
      {flow?.name ?? 'Flow'}
      {nodeId ? ` › ${nodeId}` : ''}
    </Anchor>
  );
}
