import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { ReferrerNote } from './referrer-note.js';
import type { ReferredObject } from './referrers.js';

export interface DeleteButtonProps {
  /** What goes: `number “Front desk”`. */
  readonly what: string;
  readonly pending: boolean;
  /** Then the question names what refers to it. */
  readonly object?: ReferredObject;
  readonly onConfirm: () => void;
  /** What deleting means; by default: the draft goes now, the live configuration with the next Apply. */
  readonly consequence?: string;
}

/** Deletes after a question. */
export function DeleteButton({ what, pending, onConfirm, consequence, object }: DeleteButtonProps) {
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
        {opened && object && <ReferrerNote object={object} />}
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
