import { Anchor, Text } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listReleases } from '../api/operations.js';
import type { ReleaseRecord } from '../api/records.js';
import { RELEASES_KEY } from '../api/releases.js';
import { Moment } from '../display/moment.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { StateBadge } from '../display/state-badge.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { CALL_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { RestoreButton } from './restore-button.js';

const COLUMNS: readonly Column<ReleaseRecord>[] = [
  {
    title: 'Release',
    width: 130,
    render: (release) => (
      <Anchor component={Link} to={`/releases/${release.number}`} fw={500}>
        Release {release.number}
      </Anchor>
    ),
  },
  {
    title: 'State',
    width: 90,
    render: (release) => (release.live ? <StateBadge tone="good">Live</StateBadge> : null),
  },
  { title: 'Note', render: (release) => <Text size="sm">{release.note || '–'}</Text> },
  {
    title: 'Changes',
    width: 90,
    align: 'right',
    render: (release) => <Text size="sm">{release.changes.length}</Text>,
  },
  {
    title: 'Calls now',
    width: 100,
    align: 'right',
    render: (release) => <Text size="sm">{release.live_calls}</Text>,
  },
  {
    title: 'Applied',
    width: 210,
    render: (release) => (
      <>
        <Moment at={release.created_at} />
        {release.created_by && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            by {release.created_by}
          </Text>
        )}
      </>
    ),
  },
  {
    title: 'Go back',
    width: 110,
    render: (release) => (release.live ? null : <RestoreButton number={release.number} size="xs" />),
  },
];

/** Everything that was applied. */
export function Screen() {
  useLiveRefresh([...CALL_EVENTS, 'configuration_applied'], [[...RELEASES_KEY, 'list']]);
  return (
    <ListScreen<ReleaseRecord>
      title="Releases"
      description={`What was applied, newest first. A call stays on the release that it began with; any release can be made live again. ${ZONE_SENTENCE}`}
      source={{ key: [...RELEASES_KEY, 'list'], load: listReleases }}
      columns={COLUMNS}
      keyOf={(release) => String(release.number)}
      hrefOf={(release) => `/releases/${release.number}`}
      empty={{
        icon: IconStack2,
        title: 'Nothing was applied yet',
        text: 'Drafts take effect when you press the red “Apply configuration” button at the top. Each time makes a release, which is listed here.',
      }}
    />
  );
}
