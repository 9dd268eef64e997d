import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { bodyOf, client } from '../api/client.js';
import { ApiError, describeError } from '../api/problem.js';
import { useReferenceOptions } from '../api/references.js';
import type { Call } from '../api/resources.js';
import { needing } from '../session/needs.js';

/** Click to call: asks who calls whom, and leads to the call. */
export const PlaceCallButton = needing('calls:control', PlaceCallButtonControl);

function PlaceCallButtonControl() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconPhoneOutgoing size={16} />} onClick={() => setOpened(true)}>
        Call
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Call">
        <PlaceCallForm close={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function PlaceCallForm({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const extensions = useReferenceOptions()['extension'] ?? [];
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const place = useMutation({
    mutationFn: () =>
      bodyOf<Call>(
        client.POST('/api/v1/calls', { body: { from: { extension: from ?? '' }, to: to.trim() } as never }),
      ),
    onSuccess: ({ id }) => {
      close();
      void navigate(`/calls/${id}`);
    },
    meta: { quiet: true },
  });
  return (
    <form
      aria-label="Call"
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate();
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          The user’s phone rings first. When they pick up, the other one is called.
        </Text>
        <Select
          label="User"
          placeholder="Who calls"
          required
          searchable
          data={extensions.map(({ value, label }) => ({ value, label: `${label} (${value})` }))}
          value={from}
          onChange={setFrom}
          nothingFoundMessage="No user with an extension"
          comboboxProps={{ withinPortal: true }}
        />
        <TextInput
          label="Number or extension"
          placeholder="+442071838750"
          required
          value={to}
          error={place.isError ? faultOf(place.error) : null}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={place.isPending} disabled={from === null || to.trim() === ''}>
            Call
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The first fault that was found, else why the request came to nothing. */
function faultOf(error: Error): string {
  const [fault] = error instanceof ApiError ? error.errors : [];
  return fault?.message ?? describeError(error).detail;
}
