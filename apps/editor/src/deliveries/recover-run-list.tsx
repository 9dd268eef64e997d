import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import type { RecoverRun } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { StateBadge, type Tone } from '../display/state-badge.js';
import { DeliverySource } from './delivery-source.js';
import { progressText, spanOfRun, withKeys } from './recover-words.js';
import { RECOVER_RUNS_KEY } from './use-recover-runs.js';

const STATES: Readonly<Record<RecoverRun['status'], { readonly label: string; readonly tone: Tone }>> = {
  running: { label: 'Sending', tone: 'busy' },
  done: { label: 'Done', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'quiet' },
  failed: { label: 'Failed', tone: 'bad' },
};

/** Runs: who began them, the progress of those that are under way, and what came of those that are over. */
export function RecoverRunList({ title, runs }: { title: string; runs: readonly RecoverRun[] }) {
  if (runs.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </Stack>
  );
}

function RunRow({ run }: { run: RecoverRun }) {
  const { label, tone } = STATES[run.status];
  const running = run.status === 'running';
  const share = run.total === 0 ? 100 : ((run.resent + run.skipped) / run.total) * 100;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <StateBadge tone={tone}>{label}</StateBadge>
            <Text size="sm">{progressText(run)}</Text>
          </Group>
          <Text size="xs" c="dimmed" mt={4} component="div">
            Begun by {run.created_by} <Moment at={run.tm_create} oneLine />. Created {spanOfRun(run)}
            {run.filter.webhook_id !== null && (
              <Group gap={4}>
                Of
                <DeliverySource webhookId={run.filter.webhook_id} flowId={null} nodeId={null} />
              </Group>
            )}
          </Text>
        </div>
        {running && <CancelButton id={run.id} />}
      </Group>
      {running && <Progress value={share} mt="xs" aria-label="Progress" animated />}
      {run.reason !== null && (
        <Text size="xs" c="red" mt={4}>
          {run.reason}
        </Text>
      )}
      {withKeys(run.endpoints)
        .filter(({ note }) => note !== null)
        .map(({ key, webhook_id, flow_id, node_id, note }) => (
          <Text key={key} size="xs" mt={4} component="div">
            <DeliverySource webhookId={webhook_id} flowId={flow_id} nodeId={node_id} /> {note}
          </Text>
        ))}
    </Paper>
  );
}

function CancelButton({ id }: { id: string }) {
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/recover_runs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: RECOVER_RUNS_KEY }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      miw="max-content"
      loading={cancel.isPending}
      onClick={() => cancel.mutate()}
    >
      Cancel run
    </Button>
  );
}
