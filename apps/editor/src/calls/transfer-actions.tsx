import { Autocomplete, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconPhoneCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import type { CallRecord } from '../api/records.js';
import { ApiError, describeError } from '../api/problem.js';
import { useReferenceOptions } from '../api/references.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { partyText } from './call-words.js';
import { connectedParty, consultationOf, transferTarget } from './transfer-target.js';
import type { Consultation } from './transfer-target.js';

type Leg = CallRecord['legs'][number];
type Mode = 'blind' | 'attended';

/** Handing a call over: to whom, at once or after a consultation; and what is left to decide in one. */
export function TransferActions({ call }: { call: CallRecord }) {
  const consultation = consultationOf(call.legs);
  return consultation ? (
    <ConsultationActions call={call} consultation={consultation} />
  ) : (
    <TransferButton call={call} />
  );
}

function ConsultationActions({
  call,
  consultation: { callee, target },
}: {
  call: CallRecord;
  consultation: Consultation<Leg>;
}) {
  const queries = useQueryClient();
  const params = { path: { id: call.id } };
  const onSettled = () => void queries.invalidateQueries({ queryKey: ['calls'] });
  const complete = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/calls/{id}/transfer/complete', { params })),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/calls/{id}/transfer/cancel', { params })),
    onSettled,
  });
  return (
    <>
      <ConfirmButton
        leftSection={<IconPhoneCheck size={16} />}
        question="Complete the transfer?"
        consequence={`The caller is connected with ${partyText(target)}, and ${partyText(callee)} is disconnected.`}
        confirm="Complete"
        cancel="Go on consulting"
        pending={complete.isPending}
        disabled={target.answered_at === null}
        onConfirm={() => complete.mutate()}
      >
        Complete transfer
      </ConfirmButton>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} />}
        loading={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        Back to the caller
      </Button>
    </>
  );
}

function TransferButton({ call }: { call: CallRecord }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconArrowForwardUp size={16} />} onClick={open}>
        Transfer
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title="Transfer the caller"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <TransferForm call={call} onDone={close} />
      </Modal>
    </>
  );
}

function TransferForm({ call, onDone }: { call: CallRecord; onDone: () => void }) {
  const queries = useQueryClient();
  const extensions = useReferenceOptions()['extension'] ?? [];
  const [typed, setTyped] = useState('');
  const [chosen, setMode] = useState<Mode>('blind');
  const callee = connectedParty(call.legs);
  const mode = callee ? chosen : 'blind';
  const transfer = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/calls/{id}/transfer', {
          params: { path: { id: call.id } },
          body: { to: transferTarget(typed), mode },
        }),
      ),
    meta: { quiet: true },
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['calls'] }),
  });
  return (
    <form
      aria-label="Transfer"
      onSubmit={(event) => {
        event.preventDefault();
        transfer.mutate();
      }}
    >
      <Stack gap="sm">
        {callee && (
          <SegmentedControl
            aria-label="How"
            value={chosen}
            onChange={(value) => setMode(value as Mode)}
            data={[
              { value: 'blind', label: 'At once' },
              { value: 'attended', label: 'After a consultation' },
            ]}
          />
        )}
        <Autocomplete
          label="To"
          description="An extension, or a number with its country code"
          placeholder="1002"
          data={extensions.map(({ value }) => value)}
          renderOption={({ option }) =>
            `${option.value} ${extensions.find(({ value }) => value === option.value)?.label ?? ''}`
          }
          value={typed}
          error={transfer.error ? faultText(transfer.error) : null}
          onChange={(value) => {
            setTyped(value);
            transfer.reset();
          }}
          data-autofocus
        />
        <Text size="sm">{consequence(mode, callee)}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" disabled={typed.trim() === ''} loading={transfer.isPending}>
            {mode === 'blind' ? 'Transfer' : 'Consult'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is lost by it. */
function consequence(mode: Mode, callee: Leg | null): string {
  if (callee === null)
    return 'The flow is left where it is. If nobody answers, it goes on by its default exit.';
  if (mode === 'attended') {
    return `${partyText(callee)} talks to them first, while the caller hears music.`;
  }
  return `${partyText(callee)} is disconnected at once. If nobody answers, the flow decides what becomes of the caller.`;
}

/** What the server says of the target itself, else all it says. */
function faultText(error: unknown): string {
  const fault =
    error instanceof ApiError ? error.errors.find(({ pointer }) => pointer === '/to/target') : null;
  return fault?.message ?? describeError(error).detail;
}
