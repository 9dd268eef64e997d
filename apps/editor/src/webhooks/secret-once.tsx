import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { CopyButton } from '../display/copy-button.js';

/** Shows a secret the only time that it can be shown. */
export function SecretOnce(props: {
  title: string;
  label: string;
  secret: string | null;
  /** What to do with it. */
  advice: string;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={props.secret !== null}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Alert color="yellow" variant="light" p="sm">
          <Text size="sm">This is the only time it is shown. Copy it now.</Text>
        </Alert>
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            label={props.label}
            readOnly
            value={props.secret ?? ''}
            ff="monospace"
            style={{ flex: 1 }}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
          <CopyButton text={props.secret ?? ''} what={props.label.toLowerCase()} size="sm" />
        </Group>
        <Text size="sm">{props.advice}</Text>
        <Group justify="flex-end">
          <Button onClick={props.onClose}>I have copied it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
