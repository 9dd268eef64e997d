import { Anchor, Group, List, Radio, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useUses } from '../api/links.js';
import { useReferences } from '../api/references.js';
import type { DraftFields } from '../drafts/draft-form.js';

/** Of which environments a webhook is told: of all, or of those that list it, which are named here. */
export function SubscriptionField(
  props: Pick<DraftFields, 'value' | 'onChange'> & { webhookId: string | null },
) {
  const { value, onChange, webhookId } = props;
  const scope = value['scope'] === 'subscribed' ? 'subscribed' : 'all';
  return (
    <Stack gap="xs">
      <Radio.Group
        label="Environments"
        data-pointer="/scope"
        value={scope}
        onChange={(next) => onChange({ ...value, scope: next })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label="Events of every environment, and of calls that belong to none" />
          <Radio value="subscribed" label="Only of environments that list this webhook" />
        </Stack>
      </Radio.Group>
      {webhookId !== null && <Listing webhookId={webhookId} counts={scope === 'subscribed'} />}
    </Stack>
  );
}

function Listing({ webhookId, counts }: { webhookId: string; counts: boolean }) {
  const uses = useUses('webhook', webhookId);
  const all = useReferences().data?.['environment'] ?? [];
  if (!uses.isSuccess) return null;
  const listing = new Set(
    uses.data.filter(({ from }) => from.type === 'environment').map(({ from }) => from.id),
  );
  if (all.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        There is no environment yet.{' '}
        <Anchor component={Link} to="/environments/new" size="sm" underline="always">
          Make one
        </Anchor>
        {counts && ': until one lists this webhook, nothing is sent'}.
      </Text>
    );
  }
  return (
    <div role="group" aria-label="Environments that list this webhook">
      <Text size="sm">
        {listing.size === 0
          ? counts
            ? 'No environment lists it: nothing is sent. Open one to list it there:'
            : 'No environment lists it, and none has to. Open one to list it there:'
          : 'Environments and whether they list this webhook:'}
      </Text>
      <List size="sm" mt={4}>
        {all.map(({ id, name }) => (
          <List.Item key={id}>
            <Group gap={6}>
              <Anchor component={Link} to={`/environments/${id}`} size="sm" underline="always">
                {name || 'Unnamed'}
              </Anchor>
              <Text span size="sm" c="dimmed">
                {listing.has(id) ? 'lists it' : 'does not list it'}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
