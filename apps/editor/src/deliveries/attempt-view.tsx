import { Accordion, Alert, Anchor, Badge, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Attempt } from '../api/records.js';
import { CodeBlock } from '../display/code-block.js';
import { HeaderTable, headerLines } from '../display/header-table.js';
import { StateBadge } from '../display/state-badge.js';
import { clockTime, spanText } from '../display/time-texts.js';
import { AttemptTimings } from './attempt-timings.js';
import { HttpStatus } from './delivery-badge.js';
import { wasSent } from './delivery-words.js';

/** All attempts of a delivery, newest first, the newest opened. */
export function AttemptList({ deliveryId, attempts }: { deliveryId: string; attempts: readonly Attempt[] }) {
  const newest = attempts.at(-1);
  if (!newest) {
    return (
      <Text size="sm" c="dimmed">
        No attempt yet. Each one appears here with what was sent and what was answered.
      </Text>
    );
  }
  return (
    <Accordion
      key={newest.number}
      variant="contained"
      multiple
      keepMounted={false}
      defaultValue={[String(newest.number)]}
      order={3}
    >
      {attempts.toReversed().map((attempt) => (
        <Accordion.Item key={attempt.number} value={String(attempt.number)}>
          <Accordion.Control>
            <Group gap="md" wrap="wrap">
              <Text size="sm" fw={600}>
                Attempt {attempt.number}
              </Text>
              <HttpStatus status={attempt.http_status} />
              {attempt.fallback && <StateBadge tone="warn">To the fallback URL</StateBadge>}
              <Text size="sm" c="dimmed">
                at {clockTime(attempt.started_at)}, took {spanText(attempt.duration_ms)}
              </Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <AttemptView deliveryId={deliveryId} attempt={attempt} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

/** One try: the request as it was sent beside the answer as it came. */
export function AttemptView({ deliveryId, attempt }: { deliveryId: string; attempt: Attempt }) {
  const { request, response, error } = attempt;
  const sent = wasSent(attempt);
  return (
    <Stack gap="md">
      {error && (
        <Alert
          color="red"
          variant="light"
          p="sm"
          title={<span className="hs-plain">Why it did not succeed</span>}
        >
          <Text size="sm">
            {error.message} <Code>{error.code}</Code>
          </Text>
          <Text size="sm" mt={4}>
            What to do: {error.advice}
          </Text>
        </Alert>
      )}
      <AttemptTimings timings={attempt.timings} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="xs" component="section" aria-label={`Request of attempt ${attempt.number}`} miw={0}>
          <Group justify="space-between" gap={8}>
            <Text fw={600} size="sm">
              Request
            </Text>
            {request.body !== null && (
              <Anchor
                size="sm"
                href={`/api/v1/deliveries/${deliveryId}/attempts/${attempt.number}/request`}
                download
                title={`Request line, all headers and body as they ${sent ? 'went' : 'would have gone'} over the connection; secret values are masked`}
              >
                {sent ? 'Download as sent' : 'Download what was not sent'}
              </Anchor>
            )}
          </Group>
          <Group gap={8} wrap="nowrap" align="flex-start">
            <Badge radius="sm" autoContrast style={{ flexShrink: 0 }}>
              {request.method}
            </Badge>
            <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
              {request.url}
            </Text>
          </Group>
          {request.body === null ? (
            <Text size="sm" c="dimmed">
              No longer kept. Of the address, the server is left.
            </Text>
          ) : (
            <>
              <HeaderTable
                headers={headerLines(request.headers)}
                label={`Request headers of attempt ${attempt.number}`}
              />
              <CodeBlock text={request.body} label="Request body" />
            </>
          )}
        </Stack>
        <Stack gap="xs" component="section" aria-label={`Answer to attempt ${attempt.number}`} miw={0}>
          <Text fw={600} size="sm">
            Answer
          </Text>
          <Group gap={8}>
            <HttpStatus status={attempt.http_status} />
            <Text size="sm" c="dimmed">
              after {spanText(attempt.duration_ms)}
            </Text>
          </Group>
          {response ? (
            <>
              <HeaderTable
                headers={headerLines(response.headers)}
                label={`Answer headers of attempt ${attempt.number}`}
              />
              <CodeBlock text={response.body} label="Answer body" />
            </>
          ) : (
            <Text size="sm" c="dimmed">
              {request.body === null && attempt.http_status !== null ? 'No longer kept.' : 'No answer came.'}
            </Text>
          )}
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
