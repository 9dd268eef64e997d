import { Text } from '@mantine/core';
import type { WebhookHealth } from '../api/records.js';
import { spanText } from '../display/time-texts.js';
import { shareText } from './health-words.js';

/** How attempts of a span went: the share that arrived, and how long 95 of 100 answers took at most. */
export function FiguresText({ figures }: { figures: WebhookHealth['last_hour'] }) {
  return (
    <>
      <Text size="xs" span style={{ display: 'block' }}>
        {shareText(figures)}
      </Text>
      {figures.p95_ms !== null && (
        <Text
          size="xs"
          c="dimmed"
          span
          style={{ display: 'block' }}
          title="95 of 100 answers were as fast, about"
        >
          p95 {spanText(figures.p95_ms)}
        </Text>
      )}
    </>
  );
}
