import { Button, Group, Popover, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconDialpad, IconPhoneOff, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import type { CallRecord } from '../api/records.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { TransferActions } from './transfer-actions.js';
import { needing } from '../session/needs.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const DIGITS = /^[0-9*#A-D]{1,64}$/;

/** What can be done with a call in progress. */
export const CallActions = needing('calls:control', CallActionsControl);

function CallActionsControl({ call }: { call: CallRecord }) {
  const queries = useQueryClient();
  const params = { path: { id: call.id } };
  const refresh = () => void queries.invalidateQueries({ queryKey: ['calls'] });
  const hold = useMutation({
    mutationFn: () =>
      call.state === 'on_hold'
        ? bodyOf(client.POST('/api/v1/calls/{id}/unhold', { params }))
        : bodyOf(client.POST('/api/v1/calls/{id}/hold', { params })),
    onSettled: refresh,
  });
  const hangUp = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/calls/{id}/hangup', { params })),
    onSettled: refresh,
  });
  if (call.state === 'hangup') return null;
  const held = call.state === 'on_hold';
  return (
    <Group gap="xs">
      <DigitsButton callId={call.id} />
      <Button
        variant="default"
        leftSection={held ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
        loading={hold.isPending}
        onClick={() => hold.mutate()}
      >
        {held ? 'Take off hold' : 'Hold'}
      </Button>
      <TransferActions call={call} />
      <ConfirmButton
        variant="filled"
        color="red"
        leftSection={<IconPhoneOff size={16} />}
        question="Hang up this call?"
        consequence="All parties are disconnected. The flow’s hang-up lane still runs. The call ends with the reason “stopped”."
        confirm="Hang up"
        cancel="Keep the call"
        pending={hangUp.isPending}
        onConfirm={() => hangUp.mutate()}
      >
        Hang up
      </ConfirmButton>
    </Group>
  );
}

/** Sends tones to the caller's side. */
function DigitsButton({ callId }: { callId: string }) {
  const [digits, setDigits] = useState('');
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/calls/{id}/digits', { params: { path: { id: callId } }, body: { digits } }),
      ),
    onSuccess: () => setDigits(''),
  });
  const fits = DIGITS.test(digits);
  return (
    <Popover width={260} position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" leftSection={<IconDialpad size={16} />}>
          Digits
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (fits) send.mutate();
          }}
        >
          <Stack gap="xs">
            <TextInput
              label="Digits to send"
              description="0–9, *, #, A–D; 64 at most"
              value={digits}
              error={digits !== '' && !fits ? 'Only 0–9, *, # and A–D.' : null}
              onChange={(event) => setDigits(event.currentTarget.value.toUpperCase())}
            />
            <SimpleGrid cols={3} spacing={4}>
              {KEYS.map((key) => (
                <Button
                  key={key}
                  variant="default"
                  size="xs"
                  aria-label={`Add ${key}`}
                  onClick={() => setDigits(digits + key)}
                >
                  {key}
                </Button>
              ))}
            </SimpleGrid>
            <Button type="submit" disabled={!fits} loading={send.isPending}>
              Send
            </Button>
            {send.isSuccess && digits === '' && (
              <Text size="xs" role="status">
                Sent.
              </Text>
            )}
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
