import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listEventTypes } from '../api/operations.js';
import type { DeliveryFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ChoiceFilter, choicesOf } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter, TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { DELIVERY_STATES, FAILURES } from './delivery-words.js';

/** The filters of the delivery log. All that are set must fit. */
export function DeliveryFilters({ filter, set, filtered, clear }: AddressFilter<DeliveryFilter>) {
  const types = useQuery({ queryKey: ['event-types'], queryFn: listEventTypes, staleTime: Infinity });
  return (
    <>
      <TypedFilter
        label="Search"
        placeholder="Words, numbers, ids"
        value={filter.q}
        fits={/[\p{L}\p{N}]/u}
        fault="Letters or digits"
        onChange={(q) => set({ q })}
      />
      <MultiSelect
        label="Status"
        placeholder={filter.status ? '' : 'Any'}
        clearable
        w={190}
        value={filter.status?.split(',') ?? []}
        data={choicesOf(DELIVERY_STATES)}
        onChange={(statuses) => set({ status: statuses.join(',') || null })}
      />
      <ObjectFilter
        label="Webhook"
        type="webhook"
        value={filter.webhook_id}
        onChange={(webhook_id) => set({ webhook_id })}
      />
      <ChoiceFilter
        label="Event type"
        width={210}
        value={filter.event_type}
        choices={[...(types.data?.result ?? []).map(({ type }) => type), 'fetch']}
        onChange={(event_type) => set({ event_type })}
        noneFound="No such event type"
      />
      <TypedFilter
        label="HTTP status"
        placeholder="404 or 5xx"
        value={filter.http_status}
        fits={/^[1-5](\d\d|xx)$/}
        fault="100 to 599, or 5xx"
        onChange={(http_status) => set({ http_status })}
      />
      <ChoiceFilter
        label="What failed"
        width={190}
        value={filter.error}
        choices={choicesOf(FAILURES)}
        onChange={(error) => set({ error })}
      />
      <ObjectFilter
        label="Environment"
        type="environment"
        value={filter.environment_id}
        onChange={(environment_id) => set({ environment_id })}
      />
      <ChoiceFilter
        label="Kind"
        width={150}
        value={filter.test}
        choices={[
          { value: 'false', label: 'Real events' },
          { value: 'true', label: 'Test events' },
        ]}
        onChange={(test) => set({ test })}
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
