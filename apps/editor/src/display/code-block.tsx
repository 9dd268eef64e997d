import { Box, Group, Text } from '@mantine/core';
import { CopyButton } from './copy-button.js';

/** Text as it is, scrolled rather than wrapped. JSON is set out in lines for reading; copying gives the bytes as they are. */
export function CodeBlock({
  text,
  label,
  maxHeight = 420,
}: {
  text: string;
  label: string;
  maxHeight?: number;
}) {
  return (
    <Box style={{ border: '1px solid var(--hs-line)', borderRadius: 8, overflow: 'hidden', minWidth: 0 }}>
      <Group
        justify="space-between"
        px="sm"
        py={4}
        style={{ borderBottom: '1px solid var(--hs-line)', background: 'var(--hs-page)' }}
      >
        <Text size="xs" fw={600} c="dimmed">
          {label}
        </Text>
        {text !== '' && <CopyButton text={text} what={label.toLowerCase()} size="compact-xs" />}
      </Group>
      <pre
        tabIndex={0}
        aria-label={label}
        style={{
          margin: 0,
          padding: '10px 12px',
          maxHeight,
          overflow: 'auto',
          fontFamily: 'var(--mantine-font-family-monospace)',
          fontSize: 12,
          lineHeight: 1.55,
        }}
      >
        {text === '' ? 'Empty' : readable(text)}
      </pre>
    </Box>
  );
}

/** JSON in lines; anything else as it came. */
export function readable(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
