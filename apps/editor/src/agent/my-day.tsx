import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listCdrs } from '../api/operations.js';
import type { AgentRecord } from '../api/records.js';
import { Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { spanText, TIME_ZONE } from '../display/time-texts.js';
import { readPages } from '../lists/read-pages.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { figuresOf } from './my-figures.js';
import { startOfToday } from './today.js';

/** So many pages of records are counted; nobody takes more calls in a day. */
const MOST_PAGES = 10;

/** What the agent did today, from the call records of their legs. */
export function MyDay({ agent: { id } }: { agent: AgentRecord }) {
  const key = ['agent', id, 'day'];
  useLiveRefresh(['call_reported'], [key]);
  const day = useQuery({
    queryKey: key,
    queryFn: () => readPages((token) => listCdrs({ user_id: id, from: startOfToday() }, token), MOST_PAGES),
  });
  const figures = figuresOf(day.data ?? []);
  return (
    <Section title="My calls today">
      {day.isError && <Text size="sm">They cannot be read at the moment.</Text>}
      {day.isSuccess && (
        <Facts
          columns={2}
          facts={[
            { label: 'Answered', value: figures.answered },
            { label: 'Missed', value: figures.missed },
            { label: 'Talked', value: figures.talk_ms === 0 ? '0 s' : spanText(figures.talk_ms) },
            {
              label: 'Talked on average',
              value: figures.answered === 0 ? null : spanText(figures.talk_ms / figures.answered),
            },
          ]}
        />
      )}
      <Text size="xs" c="dimmed" mt="xs">
        Calls that are over; the day in {TIME_ZONE}.
      </Text>
    </Section>
  );
}
