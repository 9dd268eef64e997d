import { Text } from '@mantine/core';
import type { WebhookHealth } from '../api/records.js';
import { Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment } from '../display/moment.js';
import { spanText } from '../display/time-texts.js';
import { FiguresText } from './figures-text.js';
import { HealthBadge } from './health-badge.js';
import { useHealth } from './use-health.js';

/** How the webhook is getting on: figures of the last hour and day, what waits, what failed last. */
export function HealthSection({ webhookId }: { webhookId: string }) {
  const health = useHealth().data?.find(({ webhook_id }) => webhook_id === webhookId);
  if (health === undefined) return null;
  return (
    <Section title="Health" aside={<HealthBadge health={health} />}>
      <Facts
        columns={4}
        facts={[
          { label: 'Last hour', value: <FiguresText figures={health.last_hour} /> },
          { label: 'Last 24 hours', value: <FiguresText figures={health.last_24_hours} /> },
          { label: 'Waiting', value: <Waiting health={health} /> },
          { label: 'Last arrived', value: <Moment at={health.last_delivered_at} /> },
          ...(health.failing_since === null
            ? []
            : [{ label: 'Failing since', value: <Moment at={health.failing_since} /> }]),
          {
            label: 'Last failure',
            value: health.last_failure && (
              <>
                {health.last_failure.message} <Moment at={health.last_failure.at} oneLine />
              </>
            ),
          },
          { label: 'Server', value: BREAKER[health.breaker.state] },
          {
            label: 'Rate limit',
            value: health.rate_limit_per_s === null ? 'None' : rateText(health),
          },
        ]}
      />
    </Section>
  );
}

const BREAKER: Readonly<Record<WebhookHealth['breaker']['state'], string>> = {
  closed: 'Is asked as usual',
  open: 'Rests: it did not answer',
  half_open: 'One request tries whether it is back',
};

function rateText({ rate_limit_per_s, rate_limited_until }: WebhookHealth): string {
  const limit = `${rate_limit_per_s?.toLocaleString('en-GB')} requests a second`;
  return rate_limited_until === null ? limit : `${limit}, reached now`;
}

function Waiting({ health: { owed, oldest_waiting_s, state } }: { health: WebhookHealth }) {
  if (owed === 0) return state === 'paused' || state === 'disabled' ? 'All is held' : 'Nothing';
  return (
    <>
      <Text size="xs" span style={{ display: 'block' }}>
        {owed === 1 ? '1 delivery' : `${owed.toLocaleString('en-GB')} deliveries`}
      </Text>
      {oldest_waiting_s !== null && (
        <Text size="xs" c="dimmed" span style={{ display: 'block' }}>
          the oldest for {spanText(oldest_waiting_s * 1000)}
        </Text>
      )}
    </>
  );
}
