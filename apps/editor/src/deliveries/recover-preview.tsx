import { Alert, List, Text } from '@mantine/core';
import type { RecoverPreview } from '../api/records.js';
import { DeliverySource } from './delivery-source.js';
import { deliveriesText, previewText, withKeys } from './recover-words.js';

/** How much would be sent again, and what would be passed over, with the reason. */
export function RecoverPreviewText({
  preview,
  underWay,
}: {
  preview: RecoverPreview | undefined;
  /** Said in its place while a run is sending the same. */
  underWay: string | null;
}) {
  if (preview === undefined) return null;
  if (underWay !== null)
    return (
      <Alert color="gray" variant="light" p="sm" role="status">
        <Text size="sm">{underWay}</Text>
      </Alert>
    );
  const refused = withKeys(preview.endpoints).filter(({ refusal }) => refusal !== null);
  return (
    <Alert color={preview.total === 0 ? 'gray' : 'blue'} variant="light" p="sm" role="status">
      <Text size="sm" fw={600}>
        {previewText(preview)}
      </Text>
      {refused.length > 0 && (
        <List size="sm" mt={6} listStyleType="none">
          {refused.map(({ key, webhook_id, flow_id, node_id, count, refusal }) => (
            <List.Item key={key}>
              Passed over: {deliveriesText(count)} of{' '}
              <span style={{ display: 'inline-block' }}>
                <DeliverySource webhookId={webhook_id} flowId={flow_id} nodeId={node_id} />
              </span>
              . {refusal}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
