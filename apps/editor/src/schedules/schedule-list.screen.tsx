import type { ScheduleFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { FORCED_SCHEDULES, OverrideBadge } from './override-badge.js';
import { OVERRIDE_EVENTS } from './use-override.js';

type ScheduleDraft = DraftObject & ScheduleFields;

const COLUMNS: readonly Column<ScheduleDraft>[] = [
  {
    title: 'Name',
    render: (schedule) => (
      <Anchor component={Link} to={`/schedules/${schedule.id}`} fw={500}>
        {schedule.name}
      </Anchor>
    ),
  },
  { title: 'Time zone', render: (schedule) => <Text size="sm">{schedule.time_zone}</Text> },
  {
    title: 'Hours',
    render: (schedule) => (
      <Text size="sm">{[...new Set(schedule.ranges.map(({ name }) => name))].join(', ') || 'None'}</Text>
    ),
  },
  {
    title: 'Holidays',
    width: 100,
    align: 'right',
    render: (schedule) => <Text size="sm">{schedule.holidays.length}</Text>,
  },
  { title: 'Right now', render: (schedule) => <OverrideBadge id={schedule.id} /> },
  { title: 'State', width: 190, render: (schedule) => <ChangeBadge id={schedule.id} /> },
  { title: 'Last change', width: 190, render: (schedule) => <Moment at={schedule.updated_at} /> },
];

/** Opening hours. */
export function Screen() {
  const narrowed = useEnvironmentList<ScheduleDraft>('schedules');
  useLiveRefresh(OVERRIDE_EVENTS, [FORCED_SCHEDULES]);
  const button = <NewButton to="/schedules" what="schedule" />;
  return (
    <ListScreen<ScheduleDraft>
      title="Schedules"
      description="Opening hours in a time zone, with holidays: flows ask them where to lead a call. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(schedule) => schedule.id}
      hrefOf={(schedule) => `/schedules/${schedule.id}`}
      searchText={(schedule) => `${schedule.name} ${schedule.time_zone}`}
      empty={{
        icon: IconCalendarTime,
        title: 'No schedule yet',
        text: 'When is somebody there? Write down the hours of a week and the holidays, once, for all flows.',
        action: button,
      }}
      actions={button}
    />
  );
}
