import type { Fact } from '../display/facts.js';
import { sizeText, spanText } from '../display/time-texts.js';

const KEPT: Readonly<Record<string, string>> = {
  calls: 'Calls and activeflows',
  cdrs: 'Call detail records',
  steps: 'Steps',
  deliveries: 'Deliveries with payloads',
  attempts: 'Repeated attempts',
  search_index: 'Search index of deliveries',
  configuration: 'Configuration',
};

/** How busy the server is, out of its metrics. */
export function factsOf(values: ReadonlyMap<string, number>): readonly Fact[] {
  const shown = (
    name: string,
    write: (value: number) => string = (value) => value.toLocaleString('en-GB'),
  ) => {
    const value = values.get(name);
    return value === undefined ? null : write(value);
  };
  return [
    { label: 'Calls in progress', value: shown('hookswitch_calls') },
    { label: 'Activeflows that run', value: shown('hookswitch_activeflows') },
    { label: 'Timers that are set', value: shown('hookswitch_timers') },
    {
      label: 'Live release',
      value: shown('hookswitch_release', (value) => (value === 0 ? 'None' : String(value))),
    },
    { label: 'Deliveries owed', value: shown('hookswitch_deliveries_owed') },
    { label: 'Webhook requests in flight', value: shown('hookswitch_deliveries_in_flight') },
    { label: 'Longest commit', value: shown('hookswitch_commit_ms', spanText) },
    { label: 'Size of the database', value: shown('hookswitch_database_bytes', sizeText) },
    { label: 'Memory', value: shown('process_resident_memory_bytes', sizeText) },
  ];
}

/** What is kept, as it was measured last: once an hour, first a minute after the start. Empty before. */
export function keptFacts(values: ReadonlyMap<string, number>): readonly Fact[] {
  if (!values.has(keptName('calls'))) return [];
  return Object.entries(KEPT).map(([what, label]) => ({
    label,
    value: sizeText(values.get(keptName(what)) ?? 0),
  }));
}

function keptName(what: string): string {
  return `hookswitch_kept_bytes{what="${what}"}`;
}
