import { Button, CopyButton as MantineCopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Puts a text onto the clipboard and says so. `what` says what is copied, to people who do not see the screen. */
export function CopyButton({
  text,
  what,
  label = 'Copy',
  size = 'xs',
}: {
  text: string;
  what: string;
  label?: string;
  size?: string;
}) {
  return (
    <MantineCopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size={size}
          variant="default"
          leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          onClick={copy}
          aria-label={copied ? `Copied: ${what}` : `${label}: ${what}`}
        >
          {copied ? 'Copied' : label}
        </Button>
      )}
    </MantineCopyButton>
  );
}
