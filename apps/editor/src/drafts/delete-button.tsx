import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';

export interface DeleteButtonProps {
  /** What goes: `number “Front desk”`. */
  readonly what: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  /** What deleting means; by default: the draft goes now, the live configuration with the next Apply. */
  readonly consequence?: string;
}

/** Deletes after a question. */
export function DeleteButton({ what, pending, onConfirm, consequence }: DeleteButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={open}>
        Delete
      </Button>
      <Modal opened={opened} onClose={close} title={`Delete ${what}?`}>
        <Text size="sm">
          {consequence ?? 'The draft is deleted now. Calls use it until the configuration is applied.'}
        </Text>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            loading={pending}
            onClick={() => {
              onConfirm();
              close();
            }}
          >
            Delete
          </Button>
        </Group>
      </Modal>
    </>
  );
}
