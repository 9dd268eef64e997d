import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a list can be filtered by: the API's names, and what the API takes for each. */
export type FilterFields<Filter> = Readonly<Partial<Record<keyof Filter & string, 'text' | 'number'>>>;

/** A list's filter, and how to change it. */
export interface AddressFilter<Filter> {
  /** As the API takes it: what is not chosen is not in it. */
  readonly filter: Filter;
  /** Whether anything is chosen. */
  readonly filtered: boolean;
  /** Chooses, or leaves open by `null`; what is not named stays. */
  readonly set: (changes: Readonly<Partial<Record<keyof Filter & string, string | null>>>) => void;
  readonly clear: () => void;
}

/**
 * The filter of a list stands in the address, so that other screens can link to it and a reload keeps it.
 * @param fields a constant
 */
export function useAddressFilter<Filter extends object>(fields: FilterFields<Filter>): AddressFilter<Filter> {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const chosen: Record<string, string | number> = {};
    for (const [name, kind] of Object.entries(fields)) {
      const value = params.get(name);
      if (value) chosen[name] = kind === 'number' ? Number(value) : value;
    }
    return chosen as Filter;
  }, [params, fields]);
  const set: AddressFilter<Filter>['set'] = (changes) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return {
    filter,
    filtered: Object.keys(filter).length > 0,
    set,
    clear: () => setParams({}, { replace: true }),
  };
}
