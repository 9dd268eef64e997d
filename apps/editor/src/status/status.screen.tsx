import { Alert, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { unreachable } from '../api/problem.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { StateBadge } from '../display/state-badge.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { factsOf, keptFacts } from './figures.js';
import { LimitTable } from './limit-table.js';
import { readMetrics } from './read-metrics.js';
import { useLimits } from './use-limits.js';

interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly checks: Readonly<Record<string, string>>;
}

const REFRESH_MS = 5_000;

const CHECKS: Readonly<Record<string, string>> = {
  process: 'The process runs',
  calls: 'There is room for more calls',
  outbox: 'Deliveries are sent faster than they pile up',
  memory: 'There is memory to spare',
  data_folder: 'The data folder has room and can be written',
};

/** Whether the server can take calls, and how busy it is. */
export function Screen() {
  const ready = useQuery({
    queryKey: ['status', 'ready'],
    queryFn: readReadiness,
    refetchInterval: REFRESH_MS,
  });
  const figures = useQuery({
    queryKey: ['status', 'figures'],
    queryFn: readFigures,
    refetchInterval: REFRESH_MS,
  });
  const limits = useLimits();
  const kept = figures.data === undefined ? [] : keptFacts(figures.data);
  return (
    <DetailScreen
      title="Status"
      badges={
        ready.data && (
          <StateBadge tone={ready.data.status === 'ready' ? 'good' : 'bad'}>
            {ready.data.status === 'ready' ? 'Takes calls' : 'Takes no calls'}
          </StateBadge>
        )
      }
      subtitle="Read anew every 5 seconds. For monitoring: /health/ready, and /metrics for Prometheus."
    >
      {ready.isPending && <Loading label="Asking the server" />}
      {ready.isError && <LoadFailure error={ready.error} retry={() => void ready.refetch()} />}
      {ready.data && (
        <Section title="Checks">
          {ready.data.status !== 'ready' && (
            <Alert color="red" variant="light" mb="sm" role="alert" title="New calls are refused">
              The checks below say why.
            </Alert>
          )}
          <Table verticalSpacing="xs" aria-label="Checks">
            <Table.Tbody>
              {Object.entries(ready.data.checks).map(([name, fault]) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={500} w="45%">
                    {CHECKS[name] ?? name.replace(/^gateway_/, 'Gateway: ')}
                  </Table.Th>
                  <Table.Td>
                    {fault === 'ok' ? (
                      <StateBadge tone="good">OK</StateBadge>
                    ) : (
                      <Text size="sm">{fault}</Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      {limits.data && (
        <Section title="Limits">
          <LimitTable limits={limits.data.limits} />
        </Section>
      )}
      {figures.isError && <LoadFailure error={figures.error} retry={() => void figures.refetch()} />}
      {figures.data && (
        <Section title="Now">
          <Facts columns={4} facts={factsOf(figures.data)} />
        </Section>
      )}
      {kept.length > 0 && (
        <Section title="Kept in the database">
          <Facts columns={4} facts={kept} />
        </Section>
      )}
    </DetailScreen>
  );
}

/** Asked beside the API client: a server that is not ready answers 503, and that answer is what we want. */
async function readReadiness(): Promise<Readiness> {
  const answer = await fetch('/health/ready').catch((cause: unknown) => Promise.reject(unreachable(cause)));
  return (await answer.json()) as Readiness;
}

async function readFigures(): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch('/metrics').catch((cause: unknown) => Promise.reject(unreachable(cause)));
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for /metrics.`);
  return readMetrics(await answer.text());
}
