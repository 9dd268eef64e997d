import { NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listEventTypes, type DeliveryFilter } from '../api/operations.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ChoiceFilter, choicesOf } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { DELIVERY_STATES } from './delivery-words.js';

/** The filters of the delivery log. All that are set must fit. */
export function DeliveryFilters({ filter, set, filtered, clear }: AddressFilter<DeliveryFilter>) {
  const types = useQuery({ queryKey: ['event-types'], queryFn: listEventTypes, staleTime: Infinity });
  return (
    <>
      <ChoiceFilter
        label="Status"
        value={filter.status}
        choices={choicesOf(DELIVERY_STATES)}
        onChange={(status) => set({ status })}
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
      <HttpStatusFilter value={filter.http_status} onChange={(http_status) => set({ http_status })} />
      <CallIdFilter value={filter.call_id} onChange={(call_id) => set({ call_id })} />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      <ClearFilters filtered={filtered} clear={clear} />
    </>
  );
}

function HttpStatusFilter(props: { value: number | undefined; onChange: (status: string | null) => void }) {
  const { value } = props;
  const [text, setText] = useState<string | number>(value ?? '');
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setText(value ?? '');
  }
  const fits = text === '' || (Number(text) >= 100 && Number(text) <= 599);
  const tell = useDebouncedCallback((next: string | null) => props.onChange(next), 400);
  return (
    <NumberInput
      label="HTTP status"
      placeholder="Any"
      w={110}
      hideControls
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      value={text}
      error={fits ? null : '100 to 599'}
      onChange={(next) => {
        setText(next);
        if (next === '' || (Number(next) >= 100 && Number(next) <= 599))
          tell(next === '' ? null : String(next));
      }}
    />
  );
}
