import { Button } from '@mantine/core';
import type { AddressFilter } from './use-address-filter.js';

/** Takes every filter away; not there while none is set. */
export function ClearFilters({ filtered, clear }: Pick<AddressFilter<object>, 'filtered' | 'clear'>) {
  if (!filtered) return null;
  return (
    <Button variant="subtle" onClick={clear}>
      Clear filters
    </Button>
  );
}
