import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { DeliveryFilter } from '../api/operations.js';

/** Filters that stand in the address, so that other screens can link to them and a reload keeps them. */
export const DELIVERY_FILTERS = [
  'status',
  'webhook_id',
  'flow_id',
  'node_id',
  'event_type',
  'call_id',
  'http_status',
  'from',
  'to',
] as const;
export type DeliveryFilterName = (typeof DELIVERY_FILTERS)[number];

/** The filter of the address, as the API takes it, and how to change it. */
export function useDeliveryFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const chosen: Record<string, string | number> = {};
    for (const name of DELIVERY_FILTERS) {
      const value = params.get(name);
      if (value) chosen[name] = name === 'http_status' ? Number(value) : value;
    }
    return chosen as DeliveryFilter;
  }, [params]);
  const set = (changes: Partial<Record<DeliveryFilterName, string | null>>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return {
    filter,
    set,
    filtered: Object.keys(filter).length > 0,
    clear: () => setParams({}, { replace: true }),
  };
}
