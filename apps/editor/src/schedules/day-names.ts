import type { Weekday } from '@hookswitch/flow-model';

export const DAY_NAMES: Readonly<Record<Weekday, { readonly short: string; readonly long: string }>> = {
  mon: { short: 'Mo', long: 'Monday' },
  tue: { short: 'Tu', long: 'Tuesday' },
  wed: { short: 'We', long: 'Wednesday' },
  thu: { short: 'Th', long: 'Thursday' },
  fri: { short: 'Fr', long: 'Friday' },
  sat: { short: 'Sa', long: 'Saturday' },
  sun: { short: 'Su', long: 'Sunday' },
};
