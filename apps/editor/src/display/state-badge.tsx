import { Badge } from '@mantine/core';

export type Tone = 'good' | 'busy' | 'bad' | 'warn' | 'quiet';

const COLORS: Record<Tone, string> = {
  good: 'teal',
  busy: 'signal',
  bad: 'red',
  warn: 'yellow',
  quiet: 'gray',
};

/** A state in one or two words. The colour repeats what the words say. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Badge variant="light" color={COLORS[tone]} autoContrast radius="sm" tt="none" className="hs-badge">
      {children}
    </Badge>
  );
}
