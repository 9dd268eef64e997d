import type { Verdict } from '@hookswitch/pbx';

/** What counts, in a few words. */
export function verdictText({ kind, name }: Verdict): string {
  switch (kind) {
    case 'closed':
      return 'Closed';
    case 'holiday':
      return `Holiday: ${name}`;
    case 'exception':
      return `Open all the same: ${name}`;
    case 'range':
      return name;
  }
}
