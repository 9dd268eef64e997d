import type { CdrFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ChoiceFilter, choicesOf } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { CallIdFilter, NumberFilter, TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { DIRECTIONS, DISPOSITIONS } from './cdr-words.js';

const CRM_ID = /^.{1,256}$/;

/** By number, user, outcome, direction, time, call and CRM id; all that are set must fit. */
export function CdrFilters({ filter, set, filtered, clear }: AddressFilter<CdrFilter>) {
  return (
    <>
      <ChoiceFilter
        label="Rows"
        placeholder="Calls and legs"
        width={150}
        value={filter.subject}
        choices={[
          { value: 'call', label: 'Calls' },
          { value: 'leg', label: 'Rung parties' },
        ]}
        onChange={(subject) => set({ subject })}
      />
      <NumberFilter value={filter.number} onChange={(number) => set({ number })} />
      <ChoiceFilter
        label="Outcome"
        width={170}
        value={filter.disposition}
        choices={choicesOf(DISPOSITIONS)}
        onChange={(disposition) => set({ disposition })}
      />
      <ChoiceFilter
        label="Direction"
        value={filter.direction}
        choices={choicesOf(DIRECTIONS)}
        onChange={(direction) => set({ direction })}
      />
      <ObjectFilter
        label="User"
        type="user"
        value={filter.user_id}
        onChange={(user_id) => set({ user_id })}
      />
      <TypedFilter
        label="CRM id"
        placeholder="Whole id"
        value={filter.crm_id}
        fits={CRM_ID}
        fault="256 characters at most"
        onChange={(crm_id) => set({ crm_id })}
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
