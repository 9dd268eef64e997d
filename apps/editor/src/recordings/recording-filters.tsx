import { Button } from '@mantine/core';
import type { RecordingFilter } from '../api/operations.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { CallIdFilter, TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';

const NUMBER = /^[\w+*#]{1,40}$/;

/** By number, by call and by time; all that are set must fit. */
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
