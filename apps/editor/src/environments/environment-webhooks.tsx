import { Anchor, List, Text } from '@mantine/core';
import type { EnvironmentFields } from '@hookswitch/flow-model';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listDrafts } from '../api/draft-objects.js';
import { Section } from '../display/detail-screen.js';
import type { WebhookDraft } from '../webhooks/webhook-draft.js';

/** Which webhooks are told of this environment: those that it lists, and those that are told of all. */
export function EnvironmentWebhooks({ environment }: { environment: Readonly<Record<string, unknown>> }) {
  const listed = (environment as unknown as EnvironmentFields).webhook_ids;
  const webhooks = useQuery({
    queryKey: ['webhooks', 'list', 'of environments'],
    queryFn: () => listDrafts<WebhookDraft>('webhooks', { size: 100 }),
  }).data?.result;
  if (webhooks === undefined) return null;
  const told = webhooks.filter(({ id, scope }) => scope === 'all' || listed.includes(id));
  return (
    <Section title="Webhooks that are told of this environment">
      {told.length === 0 && (
        <Text size="sm" c="dimmed">
          None. List one above, or make one that is told of every environment.
        </Text>
      )}
      <List size="sm">
        {told.map(({ id, name, scope }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/webhooks/${id}`} size="sm" underline="always">
              {name}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {scope === 'all' ? 'is told of every environment' : 'is listed here'}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
