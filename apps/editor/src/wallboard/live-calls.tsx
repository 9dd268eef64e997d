import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listCalls } from '../api/operations.js';
import type { CallRecord } from '../api/records.js';
import { CALL_STATES } from '../calls/call-words.js';
import { clockText } from '../display/server-clock.js';
import { CALL_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import classes from './wallboard.module.css';

/** Calls in progress, newest first. */
export function LiveCalls({ now }: { now: number }) {
  useLiveRefresh(CALL_EVENTS, [['calls', 'live']]);
  const calls = useQuery({
    queryKey: ['calls', 'live'],
    queryFn: () => listCalls({ state: 'live' }, null),
    refetchInterval: 60_000,
  });
  const rows = calls.data?.result ?? [];
  const more = calls.data?.next_page_token != null;
  return (
    <section className={classes['calls']} aria-label="Calls in progress">
      <h2 className={classes['name']}>
        <span>Calls in progress</span>
        <span className={classes['count']}>{more ? `more than ${rows.length}` : rows.length}</span>
      </h2>
      {/* Reached by keyboard, so that it can be scrolled without a mouse. */}
      <div className={classes['rows']} tabIndex={0} role="group" aria-label="List of calls">
        {calls.isSuccess && rows.length === 0 && <p className={classes['quiet']}>No call at the moment.</p>}
        {calls.isError && rows.length === 0 && (
          <p className={classes['quiet']}>The calls cannot be read at the moment; it is tried again.</p>
        )}
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">Caller, and with whom</th>
                <th scope="col" className={classes['clock']}>
                  Since
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((call) => (
                <tr key={call.id}>
                  <td>
                    <Link to={`/calls/${call.id}`}>{call.from.name ?? (call.from.number || 'Unknown')}</Link>
                    <span>
                      {CALL_STATES[call.state]?.label ?? call.state} · {withWhom(call)}
                    </span>
                  </td>
                  <td className={classes['clock']}>{clockText(now - Date.parse(call.started_at))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

/** Who talks with the caller, or is rung; else what was called. */
function withWhom({ legs, to }: CallRecord): string {
  const others = legs.slice(1).filter(({ ended_at }) => ended_at === null);
  const one = others.find(({ answered_at }) => answered_at !== null) ?? others[0];
  if (one === undefined) return to.name ?? to.number;
  return one.user?.name ?? (one.name || one.number);
}
