import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { useReferenceOptions } from '../api/references.js';
import type { SimulatedCall } from '../api/resources.js';

/** As a phone takes what is dialled for a transfer. */
const DIALLED = /^\+?[0-9*#]{1,32}$/;

/** The test phone's transfer key: whom it talks to is handed over, and the phone is told what came of it. */
export function TransferForm({ call }: { call: SimulatedCall }) {
  const extensions = useReferenceOptions()['extension'] ?? [];
  const [to, setTo] = useState('');
  const transfer = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/simulator/calls/{id}/transfer', {
          params: { path: { id: call.call_id } },
          body: { to: to.trim() },
        }),
      ),
  });
  const fits = DIALLED.test(to.trim());
  return (
    <form
      aria-label="Transfer"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) transfer.mutate();
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Autocomplete
          label="Transfer to"
          placeholder="1002"
          flex={1}
          data={extensions.map(({ value }) => value).filter((value) => value !== call.extension)}
          value={to}
          error={to !== '' && !fits ? 'Digits, with a + before a number.' : null}
          onChange={setTo}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconArrowForwardUp size={16} />}
          disabled={!fits}
          loading={transfer.isPending}
        >
          Transfer
        </Button>
      </Group>
      {call.transfer === 'failed' && (
        <Text size="xs" mt={4} role="status">
          The transfer failed: the call goes on. The timeline says why.
        </Text>
      )}
    </form>
  );
}
