import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useIsUsed } from '../api/links.js';
import { UsedNote } from './used-note.js';

export interface DeleteButtonProps {
  /** What goes: `number “Front desk”`. */
  readonly what: string;
  readonly pending: boolean;
  /** Then it cannot be deleted while something uses it, which is named. */
  readonly object?: { readonly type: string; readonly id: string };
  readonly onConfirm: () => void;
  /** What deleting means; by default: the draft goes now, the live configuration with the next Apply. */
  readonly consequence?: string;
  /** Only a bin, as in the rows of a list. */
  readonly asIcon?: boolean;
}

/** Deletes after a question. */
export function DeleteButton(props: DeleteButtonProps) {
  const { what, pending, onConfirm, consequence, object } = props;
  const [opened, { open, close }] = useDisclosure(false);
  const refused = useIsUsed(object?.type ?? '', object?.id ?? '', opened && object !== undefined);
  return (
    <>
      {props.asIcon ? (
        <ActionIcon variant="subtle" color="red" aria-label={`Delete ${what}`} title="Delete" onClick={open}>
          <IconTrash size={17} />
        </ActionIcon>
      ) : (
        <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={open}>
          Delete
        </Button>
      )}
      <Modal opened={opened} onClose={close} title={`Delete ${what}?`}>
        <Text size="sm">
          {consequence ?? 'The draft is deleted now. Calls use it until the configuration is applied.'}
        </Text>
        {opened && object && <UsedNote type={object.type} id={object.id} />}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            loading={pending}
            disabled={refused}
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
