import { EXTENSION_FLOW_ID } from '@hookswitch/flow-model';
import type { Change } from '@hookswitch/flow-model';
import { Anchor, Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { readRelease } from '../api/operations.js';
import { RELEASES_KEY } from '../api/releases.js';
import { ChangeList } from '../apply/change-list.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment, ZoneNote } from '../display/moment.js';
import { ObjectFailure } from '../display/object-failure.js';
import { StateBadge } from '../display/state-badge.js';
import { CALL_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { Loading } from '../shell/loading.js';
import { RestoreButton } from './restore-button.js';

const BACK = { to: '/releases', label: 'Releases' };

/** One release: who applied what, and what it changed. */
export function Screen() {
  const number = Number(useParams()['number'] ?? 0);
  const key = [...RELEASES_KEY, 'one', number];
  const release = useQuery({ queryKey: key, queryFn: () => readRelease(number) });
  useLiveRefresh([...CALL_EVENTS, 'configuration_applied'], [key]);
  if (release.isPending) return <Loading label="Loading the release" />;
  if (release.isError)
    return <ObjectFailure error={release.error} retry={() => void release.refetch()} back={BACK} />;
  const { note, live, live_calls, created_at, created_by, hash, changes, built_in_flows } = release.data;
  return (
    <DetailScreen
      back={BACK}
      title={`Release ${number}`}
      badges={live ? <StateBadge tone="good">Live</StateBadge> : null}
      subtitle={
        <>
          {note}
          <ZoneNote />
        </>
      }
      actions={live ? null : <RestoreButton number={number} />}
    >
      <Section title="Release">
        <Facts
          columns={4}
          facts={[
            { label: 'Applied', value: <Moment at={created_at} oneLine /> },
            { label: 'Applied by', value: created_by },
            {
              label: 'Calls on it now',
              value: (
                <Anchor component={Link} to={`/activeflows?release=${number}&status=running`} size="sm">
                  {live_calls === 1 ? '1 call' : `${live_calls} calls`}
                </Anchor>
              ),
            },
            {
              label: 'Runs',
              value: (
                <Anchor component={Link} to={`/activeflows?release=${number}`} size="sm">
                  Activeflows of this release
                </Anchor>
              ),
            },
            ...(built_in_flows.includes(EXTENSION_FLOW_ID)
              ? [{ label: 'Built in', value: 'Extensions ring each other for 25 s; calls outside for 60 s' }]
              : []),
            { label: 'Content hash', value: <Code style={{ overflowWrap: 'anywhere' }}>{hash}</Code> },
          ]}
        />
      </Section>
      <Section
        title="Changes"
        aside={
          <Text size="xs" c="dimmed">
            Against the release that was live before; secrets masked
          </Text>
        }
      >
        {changes.length === 0 ? (
          <Text size="sm" c="dimmed">
            It holds the same as the release before.
          </Text>
        ) : (
          <ChangeList changes={changes as readonly Change[]} />
        )}
      </Section>
    </DetailScreen>
  );
}
