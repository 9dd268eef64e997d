import { Anchor, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listCdrs } from '../api/operations.js';
import { clockTime } from '../display/time-texts.js';
import { startOfToday } from './today.js';

/** More than these are counted, not named. */
const MOST_NAMED = 5;

/** What the call records know of this number today: whom it talked with, and when. */
export function EarlierCalls({ number, callId }: { number: string; callId: string }) {
  const cdrs = useQuery({
    queryKey: ['cdrs', 'today', number, callId],
    queryFn: () => listCdrs({ number, subject: 'call', from: startOfToday() }, null),
    enabled: /^\+?\w{3,40}$/.test(number),
  });
  const earlier = (cdrs.data?.result ?? []).filter(
    ({ call_id, from, to }) => call_id !== callId && (from.number === number || to.number === number),
  );
  if (!cdrs.isSuccess) return null;
  if (earlier.length === 0)
    return (
      <Text size="sm" c="dimmed" mb="xs">
        No earlier call with this number today.
      </Text>
    );
  return (
    <div>
      <Text size="sm" fw={500}>
        Earlier today
      </Text>
      <List size="sm" mb="xs" listStyleType="none">
        {earlier.slice(0, MOST_NAMED).map((cdr) => (
          <List.Item key={cdr.id}>
            <Anchor component={Link} to={`/calls/${cdr.call_id}`} size="sm">
              {clockTime(cdr.started_at).slice(0, 5)}
            </Anchor>{' '}
            {cdr.from.number === number ? 'called' : 'was called by'} {other(cdr, number)}
            {cdr.talk_duration_s === 0 ? ', nobody answered' : `, talked ${cdr.talk_duration_s} s`}
          </List.Item>
        ))}
      </List>
      {earlier.length > MOST_NAMED && (
        <Text size="sm" c="dimmed">
          and {earlier.length - MOST_NAMED} more
        </Text>
      )}
    </div>
  );
}

function other({ from, to }: { from: PartyOf; to: PartyOf }, number: string): string {
  const { name, number: own } = from.number === number ? to : from;
  return name ?? own;
}

interface PartyOf {
  readonly number: string;
  readonly name: string | null;
}
