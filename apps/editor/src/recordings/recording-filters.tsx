import type { RecordingFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter, NumberFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';

/** By number, user, queue, call and time; all that are set must fit. */
export function RecordingFilters({ filter, set, filtered, clear }: AddressFilter<RecordingFilter>) {
  return (
    <>
      <NumberFilter value={filter.number} onChange={(number) => set({ number })} />
      <ObjectFilter
        label="User"
        type="user"
        value={filter.user_id}
        onChange={(user_id) => set({ user_id })}
      />
      <ObjectFilter
        label="Queue"
        type="queue"
        by="name"
        value={filter.queue}
        onChange={(queue) => set({ queue })}
      />
      <CallIdFilter value={filter.call_id} onChange={(call_id) => set({ call_id })} />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      <ClearFilters filtered={filtered} clear={clear} />
    </>
  );
}
