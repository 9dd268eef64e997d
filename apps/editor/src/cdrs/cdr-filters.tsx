import { Button, Select } from '@mantine/core';
import type { CdrFilter } from '../api/operations.js';
import { useReferences } from '../api/references.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { CallIdFilter, TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { DIRECTIONS, DISPOSITIONS } from './cdr-words.js';

const NUMBER = /^[\w+*#]{1,40}$/;
const CRM_ID = /^.{1,256}$/;

/** By number, user, outcome, direction, time, call and CRM id; all that are set must fit. */
export function CdrFilters({ filter, set, filtered, clear }: AddressFilter<CdrFilter>) {
  const users = useReferences().data?.['user'] ?? [];
  return (
    <>
      <Select
        label="Rows"
        placeholder="Calls and legs"
        clearable
        w={150}
        value={filter.subject ?? null}
        data={[
          { value: 'call', label: 'Calls' },
          { value: 'leg', label: 'Rung parties' },
        ]}
        onChange={(subject) => set({ subject })}
      />
      <TypedFilter
        label="Number"
        placeholder="Part of a number"
        value={filter.number}
        fits={NUMBER}
        fault="Digits, letters, +, * and #"
        onChange={(number) => set({ number })}
      />
      <Select
        label="Outcome"
        placeholder="Any"
        clearable
        w={170}
        value={filter.disposition ?? null}
        data={Object.entries(DISPOSITIONS).map(([value, { label }]) => ({ value, label }))}
        onChange={(disposition) => set({ disposition })}
      />
      <Select
        label="Direction"
        placeholder="Any"
        clearable
        w={130}
        value={filter.direction ?? null}
        data={Object.entries(DIRECTIONS).map(([value, label]) => ({ value, label }))}
        onChange={(direction) => set({ direction })}
      />
      <Select
        label="User"
        placeholder="Any"
        clearable
        searchable
        w={170}
        value={filter.user_id ?? null}
        data={users.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(user_id) => set({ user_id })}
        nothingFoundMessage="No such user"
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
      {filtered && (
        <Button variant="subtle" onClick={clear}>
          Clear filters
        </Button>
      )}
    </>
  );
}
