import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import type { RecoverRun, RecoverWanted } from '../api/records.js';
import { useReferences } from '../api/references.js';
import { fromLocal, toLocal } from '../display/time-span-filter.js';
import { TIME_ZONE } from '../display/time-texts.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { RecoverPreviewText } from './recover-preview.js';
import { LOST_STATES, underWayText } from './recover-words.js';
import { RECOVER_RUNS_KEY, useRecoverRuns } from './use-recover-runs.js';

/** While somebody types a time, it is not asked for each key. */
const TYPING_MS = 300;

/** Which deliveries are sent again, how many that are, and the button that begins it. */
export function RecoverForm({ webhookId }: { webhookId: string | null }) {
  const queries = useQueryClient();
  const webhooks = useReferences().data?.['webhook'] ?? [];
  const [webhook, setWebhook] = useState(webhookId);
  const [since, setSince] = useState(() => toLocal(new Date(Date.now() - 3_600_000).toISOString()));
  const [until, setUntil] = useState('');
  const [statuses, setStatuses] = useState<string[]>(['failed', 'expired']);
  const fault = faultOf(since, until, statuses);
  const wanted: RecoverWanted = {
    ...(webhook !== null && { webhook_id: webhook }),
    ...(since !== '' && { since: fromLocal(since) ?? '' }),
    ...(until !== '' && { until: fromLocal(until) ?? '' }),
    statuses: statuses as RecoverWanted['statuses'],
  };
  const asking = JSON.stringify(wanted);
  const [asked] = useDebouncedValue(asking, TYPING_MS);
  const preview = useQuery({
    queryKey: ['recover-preview', asked],
    queryFn: () =>
      bodyOf(client.POST('/api/v1/deliveries/recover/preview', { body: JSON.parse(asked) as RecoverWanted })),
    enabled: fault === null,
    gcTime: 0,
  });
  // Not while a run goes on: counting looks through everything that was lost.
  useLiveRefresh(
    ['recover_run_updated'],
    [['recover-preview']],
    (data) => (data as RecoverRun).status !== 'running',
  );
  const runs = useRecoverRuns().data ?? [];
  const underWay = preview.data ? underWayText(preview.data, runs) : null;
  const recover = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/deliveries/recover', { body: wanted })),
    onSettled: () => {
      for (const key of [RECOVER_RUNS_KEY, ['recover-preview'], ['deliveries']])
        void queries.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) recover.mutate();
      }}
    >
      <Stack>
        <Text size="sm">
          Deliveries are sent once more, oldest first, with the same id and the same bytes, as fast as their
          servers take them. What is new goes between them.
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="datetime-local"
            step={1}
            label="Created since"
            description="Empty: however old"
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="datetime-local"
            step={1}
            label="Created before"
            description="Empty: now"
            value={until}
            error={fault?.field === 'until' ? fault.message : null}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          In your browser’s time zone, {TIME_ZONE}
        </Text>
        <Select
          label="Webhook"
          placeholder="All webhooks and Webhook objects"
          clearable
          value={webhook}
          data={webhooks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setWebhook}
        />
        <Checkbox.Group
          label="Which of them"
          value={statuses}
          error={fault?.field === 'statuses' ? fault.message : null}
          onChange={setStatuses}
        >
          <Stack gap={6} mt={4}>
            {LOST_STATES.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} size="sm" />
            ))}
          </Stack>
        </Checkbox.Group>
        {fault === null && preview.isPending && (
          <Text size="sm" c="dimmed" role="status">
            Counting…
          </Text>
        )}
        {fault === null && preview.isError && (
          <LoadFailure error={preview.error} retry={() => void preview.refetch()} />
        )}
        <RecoverPreviewText preview={fault === null ? preview.data : undefined} underWay={underWay} />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={recover.isPending}
            // What is sent is what was counted.
            disabled={
              fault !== null ||
              underWay !== null ||
              asked !== asking ||
              !preview.data ||
              preview.data.total === 0
            }
          >
            Resend
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function faultOf(
  since: string,
  until: string,
  statuses: readonly string[],
): { readonly field: 'until' | 'statuses'; readonly message: string } | null {
  if (statuses.length === 0) return { field: 'statuses', message: 'Choose at least one.' };
  if (since !== '' && until !== '' && until <= since)
    return { field: 'until', message: 'Not after “Created since”.' };
  return null;
}
