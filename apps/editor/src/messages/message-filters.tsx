import { Button } from '@mantine/core';
import type { MessageFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { EnvironmentFilter } from '../environments/environment-filter.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { DIRECTION_OPTIONS, STATUS_OPTIONS } from './message-words.js';

/** By words, number, direction, state, environment and time; all that are set must fit. */
export function MessageFilters({ filter, set, filtered, clear }: AddressFilter<MessageFilter>) {
  return (
    <>
      <TypedFilter
        label="Text"
        placeholder="Words in the text"
        value={filter.search}
        fits={/^.{1,200}$/}
        fault="200 characters at most"
        onChange={(search) => set({ search })}
      />
      <TypedFilter
        label="Number"
        placeholder="+447700900123"
        value={filter.number}
        fits={/^\+?\w{1,39}$/}
        fault="The whole number"
        onChange={(number) => set({ number })}
      />
      <ChoiceFilter
        label="Direction"
        placeholder="Both"
        value={filter.direction}
        choices={DIRECTION_OPTIONS}
        onChange={(direction) => set({ direction })}
      />
      <ChoiceFilter
        label="State"
        placeholder="All"
        value={filter.status}
        choices={STATUS_OPTIONS}
        onChange={(status) => set({ status })}
      />
      <EnvironmentFilter
        value={filter.environment_id}
        onChange={(environment_id) => set({ environment_id })}
      />
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
