import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { QueueStatus } from '../api/records.js';
import { clockText } from '../display/server-clock.js';
import { AGENT_STATUSES } from '../queues/agent-words.js';
import type { WallboardSettings } from './wallboard-settings.js';
import classes from './wallboard.module.css';

interface QueueCardProps {
  readonly status: QueueStatus;
  readonly settings: WallboardSettings;
  /** The server's time, ms since 1970. */
  readonly now: number;
}

/** One queue: who waits now, who could answer, and how it went today. */
export function QueueCard({ status, settings, now }: QueueCardProps) {
  const { name, waiting, longest_waiting_since, agents, figures, service_level } = status;
  const longest = longest_waiting_since === null ? 0 : now - Date.parse(longest_waiting_since);
  const tooMany = settings.most_waiting !== null && waiting > settings.most_waiting;
  const tooLong = settings.longest_s !== null && longest > settings.longest_s * 1000;
  return (
    <section
      className={`${classes['card']} ${tooMany || tooLong ? classes['marked'] : ''}`}
      aria-label={name}
      data-queue={status.queue_id}
    >
      <h2 className={classes['name']} title={name}>
        {(tooMany || tooLong) && <IconAlertTriangleFilled className={classes['alert']} aria-hidden />}
        <span>{name}</span>
      </h2>
      <dl className={classes['now']}>
        <Figure big label="waiting" value={String(waiting)} alarm={tooMany} />
        <Figure big label="longest wait" value={waiting === 0 ? '–' : clockText(longest)} alarm={tooLong} />
      </dl>
      <ul className={classes['agents']} aria-label={`Agents of ${name}`}>
        {shownStatuses(agents).map(({ key, label, count }) => (
          <li key={key} data-status={key} className={count === 0 && waiting > 0 ? classes['none'] : ''}>
            <b>{count}</b> {label}
          </li>
        ))}
        {Object.keys(agents).length === 0 && <li className={classes['soft']}>Nobody is signed in</li>}
      </ul>
      <dl className={classes['level']}>
        <Figure
          label={`of the answered within ${status.service_level_s} s`}
          value={percent(service_level.of_answered)}
        />
        <Figure
          label="with those who hung up"
          value={percent(service_level.of_all)}
          title={`Of those who were answered or hung up: how many either way within ${status.service_level_s} s`}
        />
      </dl>
      <dl className={classes['today']}>
        <Figure label="answered" value={String(figures.answered)} />
        <Figure
          label="lost"
          value={String(figures.abandoned + figures.left)}
          title="Hung up, or left unserved"
        />
        <Figure
          label="avg. wait"
          value={status.average_wait_ms === null ? '–' : clockText(status.average_wait_ms)}
        />
        <Figure label="call back" value={String(status.callbacks)} title="Places kept for callbacks" />
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly big?: boolean;
  readonly alarm?: boolean;
  readonly title?: string;
}

function Figure({ label, value, big = false, alarm = false, title }: FigureProps) {
  return (
    <div className={`${big ? classes['big'] : ''} ${alarm ? classes['alarm'] : ''}`} title={title}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Of those who are signed in, who could answer is shown also when it is nobody. */
function shownStatuses(agents: QueueStatus['agents']) {
  if (Object.keys(agents).length === 0) return [];
  return Object.entries(AGENT_STATUSES)
    .filter(([key]) => key === 'available' || (agents[key] ?? 0) > 0)
    .map(([key, { label }]) => ({ key, label: label.toLowerCase(), count: agents[key] ?? 0 }));
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}
