import { Group } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { QueueStatus } from '../api/records.js';
import classes from './wallboard.module.css';

interface BoardHeadProps {
  readonly statuses: readonly QueueStatus[];
  /** The server's time, ms since 1970. */
  readonly now: number;
  /** Whether changes arrive. */
  readonly heard: boolean;
  readonly children: ReactNode;
}

/** Time, whose day it is, and whether what is shown is still so. */
export function BoardHead({ statuses, now, heard, children }: BoardHeadProps) {
  const zones = [...new Set(statuses.map(({ time_zone }) => time_zone))];
  const newest = statuses.reduce((latest, { at }) => (at > latest ? at : latest), '');
  return (
    <header className={classes['head']}>
      <div>
        <h1>Wallboard</h1>
        <p>{daySentence(zones)}</p>
      </div>
      {!heard && (
        <p className={classes['lost']} role="status">
          <IconPlugConnectedX size={20} aria-hidden /> Connection lost, trying again. As of{' '}
          {timeIn(zones[0], Date.parse(newest))}
        </p>
      )}
      <Group gap="xs" wrap="nowrap">
        <time className={classes['time']} dateTime={new Date(now).toISOString()}>
          {timeIn(zones[0], now)}
        </time>
        {children}
      </Group>
    </header>
  );
}

/** Which midnight the figures of today begin at. */
function daySentence(zones: readonly string[]): string {
  if (zones.length === 1) return `Today in ${zones[0]}; times too.`;
  return `Today by each queue’s own time zone; times in ${zones[0]}.`;
}

function timeIn(zone: string | undefined, at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at);
}
