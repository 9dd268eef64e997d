import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { ReferrerNote } from './referrer-note.js';
import { useReferrers, type ReferredObject } from './referrers.js';

export interface DeleteButtonProps {
  /** What goes: `number “Front desk”`. */
  readonly what: string;
  readonly pending: boolean;
  /** Then the question names what refers to it. */
  readonly object?: ReferredObject;
  /** Whether it cannot be deleted while something refers to it. */
  readonly refusesWhenUsed?: boolean;
  readonly onConfirm: () => void;
  /** What deleting means; by default: the draft goes now, the live configuration with the next Apply. */
  readonly consequence?: string;
}

/** Deletes after a question. */
export function DeleteButton(props: DeleteButtonProps) {
  const { what, pending, onConfirm, consequence, object, refusesWhenUsed = false } = props;
  const [opened, { open, close }] = useDisclosure(false);
  const referrers = useReferrers(object ?? { id: '' }, opened && object !== undefined && refusesWhenUsed);
  // What cannot be found out refuses nothing: Apply will.
  const refused = refusesWhenUsed && (referrers.isPending || (referrers.data?.length ?? 0) > 0);
  return (
    <>
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={open}>
        Delete
      </Button>
      <Modal opened={opened} onClose={close} title={`Delete ${what}?`}>
        <Text size="sm">
          {consequence ?? 'The draft is deleted now. Calls use it until the configuration is applied.'}
        </Text>
        {opened && object && <ReferrerNote object={object} refuses={refusesWhenUsed} />}
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
