import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconActivity, IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { createDraft, deleteDraft, readDraft, replaceDraft } from '../api/draft-objects.js';
import { showDone } from '../api/query-client.js';
import { PENDING_CHANGES_KEY } from '../api/pending-changes.js';
import { REFERENCES_KEY } from '../api/references.js';
import type { Flow } from '../api/resources.js';
import { NameForm } from '../display/name-form.js';
import { useIsUsed } from '../api/links.js';
import { UsedNote } from '../drafts/used-note.js';
import { needing } from '../session/needs.js';

/** What can be done with a flow without opening it. */
export const FlowRowMenu = needing('configuration:write', FlowRowMenuControl);

function FlowRowMenuControl({ flow }: { flow: Flow }) {
  const navigate = useNavigate();
  const [renaming, rename] = useDisclosure(false);
  const [deleting, remove] = useDisclosure(false);
  const refresh = useRefresh();
  const copy = useMutation({
    mutationFn: async () => {
      const { value } = await readDraft<Flow>('flows', flow.id);
      return createDraft<Flow>('flows', { ...ownOf(value), name: `${value.name} (copy)` });
    },
    onSuccess: ({ value }) => {
      refresh();
      showDone(`Copied as “${value.name}”. Secrets are not copied.`);
      void navigate(`/flows/${value.id}`);
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Actions of ${flow.name}`}
            loading={copy.isPending}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={rename.open}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => copy.mutate()}>
            Duplicate
          </Menu.Item>
          <Menu.Item
            leftSection={<IconActivity size={15} />}
            component={Link}
            to={`/activeflows?flow_id=${flow.id}`}
          >
            Its activeflows
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={15} />} color="red" onClick={remove.open}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={renaming}
        onClose={rename.close}
        title={`Rename “${flow.name}”`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {renaming && <RenameForm flow={flow} onClose={rename.close} />}
      </Modal>
      <Modal
        opened={deleting}
        onClose={remove.close}
        title={`Delete flow “${flow.name}”?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {deleting && <DeleteQuestion flow={flow} onClose={remove.close} />}
      </Modal>
    </>
  );
}

function RenameForm({ flow, onClose }: { flow: Flow; onClose: () => void }) {
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: async (name: string) => {
      // Read anew, so that the document of somebody who draws right now is not put back.
      const { value, etag } = await readDraft<Flow>('flows', flow.id);
      return replaceDraft<Flow>('flows', flow.id, etag, { ...ownOf(value), name });
    },
    onSuccess: () => {
      refresh();
      onClose();
    },
  });
  return (
    <NameForm
      initial={flow.name}
      maxLength={200}
      submit="Rename"
      pending={save.isPending}
      onSubmit={(name) => save.mutate(name)}
      onCancel={onClose}
    />
  );
}

function DeleteQuestion({ flow, onClose }: { flow: Flow; onClose: () => void }) {
  const used = useIsUsed('flow', flow.id);
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await readDraft<Flow>('flows', flow.id);
      await deleteDraft('flows', flow.id, etag);
    },
    onSuccess: () => {
      refresh();
      onClose();
    },
  });
  return (
    <>
      <Text size="sm">The draft is deleted now. Calls use the flow until the configuration is applied.</Text>
      <UsedNote type="flow" id={flow.id} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} disabled={used} onClick={() => remove.mutate()}>
          Delete
        </Button>
      </Group>
    </>
  );
}

/** Reads again what depends on the flows. */
function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [['flows'], REFERENCES_KEY, PENDING_CHANGES_KEY])
      void queries.invalidateQueries({ queryKey });
  };
}

/** What of a flow is written again besides its name. */
function ownOf({ document, environment_id }: Flow): Pick<Flow, 'document' | 'environment_id'> {
  return { document, environment_id };
}
