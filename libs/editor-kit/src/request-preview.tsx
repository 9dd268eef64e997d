import { Badge, Box, Group, Text } from '@mantine/core';

/** A header as it will be sent; a secret's value is never known here. */
export interface PreviewHeader {
  readonly name: string;
  readonly value: string;
}

export interface RequestPreviewProps {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly PreviewHeader[];
  readonly body: Readonly<Record<string, unknown>>;
}

const MONO = { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12, lineHeight: 1.55 } as const;

/** An HTTP request as the receiver will see it. Values that are known only during a call stand as `${…}` or examples. */
export function RequestPreview({ method, url, headers, body }: RequestPreviewProps) {
  return (
    <Box
      component="figure"
      m={0}
      p="sm"
      aria-label="Request that will be sent"
      style={{
        border: '1px solid var(--mantine-color-default-border)',
        borderRadius: 10,
        overflow: 'hidden',
      }}
    >
      <Text component="figcaption" size="xs" fw={600} c="dimmed" mb={6}>
        The request that will be sent
      </Text>
      <Group gap={8} wrap="nowrap" align="flex-start" mb={8}>
        <Badge radius="sm" size="sm">
          {method}
        </Badge>
        <span style={{ ...MONO, overflowWrap: 'anywhere' }}>{url || 'No URL yet'}</span>
      </Group>
      <div style={{ ...MONO, overflowWrap: 'anywhere' }}>
        {headers.map((header, index) => (
          <div key={index}>
            <Text span c="dimmed" style={MONO}>
              {header.name}:
            </Text>{' '}
            {header.value}
          </div>
        ))}
      </div>
      <pre tabIndex={0} aria-label="Body" style={{ ...MONO, margin: '8px 0 0', overflowX: 'auto' }}>
        {JSON.stringify(body, null, 2)}
      </pre>
    </Box>
  );
}
