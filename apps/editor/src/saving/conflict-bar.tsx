import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { createDraft } from '../api/draft-objects.js';
import { showDone } from '../api/query-client.js';
import type { Flow } from '../api/resources.js';
import type { FlowDraft } from '../document/flow-draft.js';
import type { FlowSession } from '../flow-editor/flow-session.js';
import { DraftDifferences } from './draft-differences.js';

/** Two drafts of one flow: shown, explained, and settled by the author alone. */
export function ConflictBar({ session }: { session: FlowSession }) {
  const { save, leftover } = useStore(session.state);
  const navigate = useNavigate();
  const [theirs, setTheirs] = useState<FlowDraft | null>(null);
  const mine = leftover?.draft ?? session.documents.getState().history.draft;
  const peek = useMutation({ mutationFn: session.peekTheirs, onSuccess: setTheirs });
  const copy = useMutation({
    mutationFn: () => createDraft<Flow>('flows', { ...mine, name: `${mine.name} (my copy)` }),
    onSuccess: async ({ value }) => {
      if (leftover) session.settleLeftover(false);
      else await session.loadTheirs();
      showDone(`Your version was saved as “${value.name}”.`);
      void navigate(`/flows/${value.id}`);
    },
  });
  if (save.kind !== 'conflict' && !leftover) return null;
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      radius={0}
      icon={<IconGitMerge />}
      title={leftover ? 'Unsaved work was found' : 'Somebody else saved this flow'}
    >
      <Text size="sm">
        {leftover
          ? 'A tab that was closed held changes to this flow, and the flow was saved elsewhere since. Nothing was overwritten.'
          : 'Your changes are kept in this browser and were not saved. Nothing of theirs was overwritten.'}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={copy.isPending} onClick={() => copy.mutate()}>
          Keep mine as a copy
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => (leftover ? session.settleLeftover(false) : void session.loadTheirs())}
        >
          {leftover ? 'Drop the unsaved work' : 'Load theirs, drop mine'}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => (leftover ? session.settleLeftover(true) : void session.keepMine())}
        >
          Replace theirs with mine
        </Button>
        <Button size="xs" variant="subtle" loading={peek.isPending} onClick={() => peek.mutate()}>
          See what differs
        </Button>
      </Group>
      <Modal opened={theirs !== null} onClose={() => setTheirs(null)} title="What differs" size="lg">
        {theirs && <DraftDifferences theirs={theirs} mine={mine} />}
      </Modal>
    </Alert>
  );
}
