import { Alert, Autocomplete, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { listDrafts } from '../api/draft-objects.js';
import { usePendingChanges } from '../api/pending-changes.js';
import { useReferenceOptions } from '../api/references.js';
import type { Call, DraftObject } from '../api/resources.js';
import { useFlowEditor } from '../flow-editor/editor-context.js';
import { startCall } from './phone-store.js';
import { needing } from '../session/needs.js';

interface NumberDraft extends DraftObject {
  readonly number: string;
  readonly flow_id: string | null;
}

/** Whom to call and who calls: somebody outside, or an extension of ours, which may transfer. */
export const CallForm = needing('calls:control', CallFormControl);

function CallFormControl({ again }: { again: boolean }) {
  const { session } = useFlowEditor();
  const numbers = useQuery({
    queryKey: ['numbers', 'phone'],
    queryFn: () => listDrafts<NumberDraft>('numbers', { size: 100 }),
  }).data?.result;
  const own = numbers?.find((number) => number.flow_id === session.flowId)?.number;
  const [typed, setTyped] = useState<string | null>(null);
  const [from, setFrom] = useState('+442071838750');
  const [name, setName] = useState('Ada Caller');
  const waiting = usePendingChanges().data?.changes.filter((change) => change.kind !== 'moved').length ?? 0;
  const to = typed ?? own ?? '';
  const extensions = useReferenceOptions()['extension'] ?? [];
  const extension = extensions.find(({ value }) => value === from.trim())?.value;
  const place = useMutation({
    mutationFn: () =>
      bodyOf<Call>(
        client.POST('/api/v1/simulator/calls', {
          body: {
            from: extension ? { extension } : { number: from.trim(), name: name.trim() || null },
            to: to.trim(),
          },
        }),
      ),
    onSuccess: (call) => startCall(call.id),
  });
  return (
    <form
      aria-label="Test call"
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate();
      }}
    >
      <Stack gap="sm">
        <Autocomplete
          label="Call the number"
          placeholder="+442079460000"
          data={(numbers ?? []).map((number) => number.number)}
          value={to}
          onChange={setTyped}
        />
        {numbers && !own && typed === null && (
          <Text size="xs" c="dimmed">
            No number leads to this flow yet. Give it one under “Numbers”.
          </Text>
        )}
        <Group grow gap="sm">
          <TextInput
            label="Caller’s number"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label="Caller’s name"
            value={extension ? (extensions.find(({ value }) => value === extension)?.label ?? '') : name}
            disabled={extension !== undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Group>
        {extension !== undefined && (
          <Text size="xs" c="dimmed">
            One of your extensions calls: it can call the others, and transfer whom it talks to.
          </Text>
        )}
        {waiting > 0 && (
          <Alert color="yellow" variant="light" p="xs">
            <Text size="xs">
              {waiting === 1 ? 'One change waits' : `${waiting} changes wait`}: this call runs the
              configuration that was applied last.
            </Text>
          </Alert>
        )}
        <Button
          type="submit"
          color="teal.9"
          leftSection={<IconPhone size={16} />}
          loading={place.isPending}
          disabled={to.trim() === ''}
        >
          {again ? 'Call again' : 'Call'}
        </Button>
      </Stack>
    </form>
  );
}
