import type { VoicemailFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter, NumberFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';

/** By mailbox, by whether somebody has heard it, by number, call and time; all that are set must fit. */
export function VoicemailFilters({ filter, set, filtered, clear }: AddressFilter<VoicemailFilter>) {
  return (
    <>
      <ObjectFilter
        label="Mailbox"
        type="mailbox"
        value={filter.mailbox_id}
        onChange={(mailbox_id) => set({ mailbox_id })}
      />
      <ChoiceFilter
        label="Messages"
        placeholder="All"
        value={filter.new === undefined ? null : String(filter.new)}
        choices={[
          { value: 'true', label: 'New' },
          { value: 'false', label: 'Heard' },
        ]}
        onChange={(value) => set({ new: value })}
      />
      <NumberFilter value={filter.number} onChange={(number) => set({ number })} />
      <CallIdFilter value={filter.call_id} onChange={(call_id) => set({ call_id })} />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      <ClearFilters filtered={filtered} clear={clear} />
    </>
  );
}
