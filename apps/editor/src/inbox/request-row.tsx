import { Accordion, Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { InboxRequest } from '../api/records.js';
import { CodeBlock } from '../display/code-block.js';
import { HeaderTable } from '../display/header-table.js';
import { Moment } from '../display/moment.js';
import { sizeText } from '../display/time-texts.js';

/** One request that arrived: in a line, and whole when it is opened. */
export function RequestRow({ request }: { request: InboxRequest }) {
  return (
    <Accordion.Item value={request.id}>
      <Accordion.Control>
        <Group gap="md" wrap="wrap">
          <Badge radius="sm" autoContrast>
            {request.method}
          </Badge>
          <Text size="sm" fw={600}>
            {kindOf(request)}
          </Text>
          <Text size="sm" c="dimmed">
            {sizeText(request.size)}
          </Text>
          <Moment at={request.received_at} oneLine />
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {request.method} {request.url}
          </Text>
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
            <HeaderTable headers={request.headers} label="Headers" />
            <CodeBlock
              text={request.body}
              label={request.body_encoding === 'base64' ? 'Body (not text: in Base64)' : 'Body'}
            />
          </SimpleGrid>
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** What the body says it is, or its media type. */
function kindOf({ body, headers }: InboxRequest): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const type = (parsed as { type?: unknown } | null)?.type;
    if (typeof type === 'string' && type !== '') return type;
  } catch {
    // No JSON: named by its media type.
  }
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? 'Request';
}
