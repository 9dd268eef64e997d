import { objectTypes } from '@hookswitch/flow-model';
import type { AuditFilter } from '../api/records.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { ChoiceFilter, choicesOf } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { TypedFilter } from '../lists/typed-filter.js';
import type { AddressFilter } from '../lists/use-address-filter.js';
import { ACTOR_TYPES, OTHER_OBJECTS, OUTCOMES } from './audit-words.js';
import { ChosenObject } from './chosen-object.js';

const ACTION = /^[a-z0-9_]{1,80}$/;
const TEXT = /^.{1,200}$/;

/** By words, actor, action, kind of object, one object, outcome and time; all that are set must fit. */
export function AuditFilters({ filter, set, filtered, clear }: AddressFilter<AuditFilter>) {
  const objects = [
    ...Object.values(objectTypes).map(({ type, title }) => ({ value: type as string, label: title })),
    ...choicesOf(OTHER_OBJECTS),
  ].sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <TypedFilter
        label="Search"
        placeholder="Words or a name"
        value={filter.q}
        fits={TEXT}
        fault="200 characters at most"
        onChange={(q) => set({ q })}
      />
      <TypedFilter
        label="Who"
        placeholder="Part of a name"
        value={filter.actor}
        fits={TEXT}
        fault="200 characters at most"
        onChange={(actor) => set({ actor })}
      />
      <ChoiceFilter
        label="By"
        width={140}
        value={filter.actor_type}
        choices={choicesOf(ACTOR_TYPES)}
        onChange={(actor_type) => set({ actor_type })}
      />
      <TypedFilter
        label="Action"
        placeholder="apply_configuration"
        value={filter.action}
        fits={ACTION}
        fault="An operation of the API"
        onChange={(action) => set({ action })}
      />
      <ChoiceFilter
        label="Object"
        width={170}
        value={filter.object_type}
        choices={objects}
        noneFound="No such kind"
        onChange={(object_type) => set({ object_type, object_id: null })}
      />
      {filter.object_type && filter.object_id && (
        <ChosenObject
          object={{ type: filter.object_type, id: filter.object_id }}
          onClear={() => set({ object_type: null, object_id: null })}
        />
      )}
      <ChoiceFilter
        label="Outcome"
        width={140}
        value={filter.outcome}
        choices={choicesOf(OUTCOMES)}
        onChange={(outcome) => set({ outcome })}
      />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      <ClearFilters filtered={filtered} clear={clear} />
    </>
  );
}
