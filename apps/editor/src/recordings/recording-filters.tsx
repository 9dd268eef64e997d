import { Button } from '@mantine/core';
import type { RecordingFilter } from '../api/operations.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter, TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';

const NUMBER = /^[\w+*#]{1,40}$/;

/** By number, user, queue, call and time; all that are set must fit. */
export function RecordingFilters({ filter, set, filtered, clear }: AddressFilter<RecordingFilter>) {
  return (
    <>
      <TypedFilter
        label="Number"
        placeholder="Part of a number"
        value={filter.number}
        fits={NUMBER}
        fault="Digits, letters, +, * and #"
        onChange={(number) => set({ number })}
      />
      <ObjectFilter
        label="User"
        plural="users"
        value={filter.user_id}
        onChange={(user_id) => set({ user_id })}
      />
      <ObjectFilter
        label="Queue"
        plural="queues"
        by="name"
        value={filter.queue}
        onChange={(queue) => set({ queue })}
      />
      <CallIdFilter value={filter.call_id} onChange={(call_id) => set({ call_id })} />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      {filtered && (
        <Button variant="subtle" onClick={clear}>
          Clear filters
        </Button>
      )}
    </>
  );
}
