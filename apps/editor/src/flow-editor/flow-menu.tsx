import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { createDraft, deleteDraft, readDraft } from '../api/draft-objects.js';
import { useIsUsed } from '../api/links.js';
import { showDone } from '../api/query-client.js';
import type { Flow } from '../api/resources.js';
import { UsedNote } from '../drafts/used-note.js';
import { useDraft, useFlowEditor } from './editor-context.js';

/** What is done to the flow as a whole. */
export function FlowMenu() {
  const { session } = useFlowEditor();
  const draft = useDraft((current) => current);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure(false);
  const copy = useMutation({
    mutationFn: () => createDraft<Flow>('flows', { ...draft, name: `${draft.name} (copy)` }),
    onSuccess: ({ value }) => {
      showDone(`Copied as “${value.name}”. Secrets are not copied.`);
      void navigate(`/flows/${value.id}`);
    },
  });
  const used = useIsUsed('flow', session.flowId, asking);
  const remove = useMutation({
    mutationFn: async () => {
      await session.flush();
      const { etag } = await readDraft<Flow>('flows', session.flowId);
      await deleteDraft('flows', session.flowId, etag);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'flow-session' });
      void navigate('/flows');
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More actions of the flow">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => copy.mutate()}>
            Duplicate flow
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => download(draft.name, draft)}>
            Download as JSON
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={15} />} color="red" onClick={open}>
            Delete flow
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={asking} onClose={close} title={`Delete flow “${draft.name}”?`}>
        <Text size="sm">
          The draft is deleted now. Calls use the flow until the configuration is applied.
        </Text>
        {asking && <UsedNote type="flow" id={session.flowId} />}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button color="red" loading={remove.isPending} disabled={used} onClick={() => remove.mutate()}>
            Delete
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** Hands the flow over as a file, as the server shows it: secrets are masked. */
function download(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') || 'flow'}.flow.json`;
  link.click();
  URL.revokeObjectURL(url);
}
