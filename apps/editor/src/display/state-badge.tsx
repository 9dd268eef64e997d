import { Badge } from '@mantine/core';
import classes from './state-badge.module.css';

export type Tone = 'good' | 'busy' | 'bad' | 'warn' | 'quiet';

/** A state in one or two words. The colour repeats what the words say. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Badge
      radius="sm"
      tt="none"
      fw={600}
      miw="max-content"
      className={`${classes['badge']} ${classes[tone]}`}
    >
      {children}
    </Badge>
  );
}
