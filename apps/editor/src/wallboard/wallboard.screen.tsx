import { Anchor, Button, Stack, Title } from '@mantine/core';
import { IconDeviceDesktopAnalytics, IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { QueueStatus } from '../api/records.js';
import { useStreamState } from '../api/stream.js';
import { useServerNow } from '../display/server-clock.js';
import { EmptyState } from '../lists/empty-state.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useQueueStatuses } from '../queues/use-queue-statuses.js';
import { Loading } from '../shell/loading.js';
import { BoardHead } from './board-head.js';
import { LiveCalls } from './live-calls.js';
import { QueueCard } from './queue-card.js';
import { SettingsMenu } from './settings-menu.js';
import { useWallboardSettings } from './wallboard-settings.js';
import classes from './wallboard.module.css';

/** Columns for so many queues, so that eight of them need no scrolling. */
const COLUMNS = [1, 1, 2, 2, 2, 3, 3, 4, 4] as const;

/** Live queues for everybody in the room; alone on the screen, and dark, at `?tv=1`. */
export function Screen() {
  const statuses = useQueueStatuses();
  const [settings, setSettings] = useWallboardSettings();
  const [tv, setTv] = useTv();
  const now = useServerNow();
  const heard = useStreamState() !== 'lost' && !statuses.isRefetchError;
  if (statuses.isPending) return <Loading label="Reading the queues" />;
  if (statuses.data === undefined)
    return (
      <Stack p="lg">
        <LoadFailure error={statuses.error} retry={() => void statuses.refetch()} />
      </Stack>
    );
  const all = statuses.data;
  if (all.length === 0) return <NoQueues />;
  const shown = shownOf(all, settings.queue_ids);
  const style = { '--columns': COLUMNS[shown.length] ?? 4 } as React.CSSProperties;
  return (
    <div className={`${classes['board']} ${tv ? classes['tv'] : ''}`} style={style}>
      <BoardHead statuses={shown} now={now} heard={heard}>
        {!tv && <SettingsMenu queues={all} settings={settings} onChange={setSettings} />}
        <Button
          variant="default"
          leftSection={tv ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
          onClick={() => setTv(!tv)}
        >
          {tv ? 'Leave' : 'Full screen'}
        </Button>
      </BoardHead>
      <div className={`${classes['parts']} ${settings.calls ? '' : classes['alone']}`}>
        <div className={classes['queues']}>
          {shown.map((status) => (
            <QueueCard key={status.queue_id} status={status} settings={settings} now={now} />
          ))}
        </div>
        {settings.calls && <LiveCalls now={now} />}
      </div>
    </div>
  );
}

function NoQueues() {
  return (
    <Stack p="lg">
      <Title order={1} size="h3">
        Wallboard
      </Title>
      <EmptyState
        icon={IconDeviceDesktopAnalytics}
        title="No live queue yet"
        text="The wallboard shows the queues of the live configuration: make one, put a Queue object into a flow, and apply the configuration."
        action={
          <Anchor component={Link} to="/queues">
            Go to the queues
          </Anchor>
        }
      />
    </Stack>
  );
}

/** Those chosen; when none of them is live any more, all. */
function shownOf(all: readonly QueueStatus[], ids: readonly string[] | null): readonly QueueStatus[] {
  const chosen = all.filter(({ queue_id }) => ids?.includes(queue_id) ?? true);
  return chosen.length === 0 ? all : chosen;
}

/** Part of the address, so that a screen on the wall comes back as it was after a reload. */
function useTv(): [boolean, (tv: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const tv = params.get('tv') === '1';
  const set = (next: boolean) => {
    setParams(next ? { tv: '1' } : {}, { replace: true });
    // Where the browser does not let us, the board still covers its window.
    if (next) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
  };
  useEffect(() => {
    const left = () => {
      if (document.fullscreenElement === null) setParams({}, { replace: true });
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, [setParams]);
  return [tv, set];
}
