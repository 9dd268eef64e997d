import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { client } from '../api/client.js';
import type { SimulatedCall } from '../api/resources.js';
import { phoneStore } from './phone-store.js';
import { TransferForm } from './transfer-form.js';
import { needing } from '../session/needs.js';

const HEARS: Record<SimulatedCall['hears'], string> = {
  ringback: 'hears the ringing tone',
  bell: 'the phone rings',
  speech: 'hears an announcement',
  prompt: 'hears a recording',
  hold_music: 'hears hold music',
  party: 'talks',
  silence: 'hears silence',
  nothing: 'hears nothing',
};
const STATES: Readonly<Record<string, string>> = { up: 'Connected', ringing: 'Ringing', held: 'On hold' };
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** What the caller hears, the keys, and hanging up. */
export const CallInProgress = needing('calls:control', CallInProgressControl);

function CallInProgressControl({ call }: { call: SimulatedCall }) {
  const heard = useStore(phoneStore, (state) => state.heard);
  const pressed = useStore(phoneStore, (state) => state.pressed);
  const params = { path: { id: call.call_id } };
  const press = useMutation({
    mutationFn: (digits: string) =>
      client.POST('/api/v1/simulator/calls/{id}/digits', { params, body: { digits } }),
    onMutate: (digits) => phoneStore.setState({ pressed: pressed + digits }),
  });
  const hangUp = useMutation({
    mutationFn: () => client.POST('/api/v1/simulator/calls/{id}/hangup', { params }),
  });
  const ended = call.ended !== null;
  return (
    <Paper withBorder p="md" aria-label="Call" role="group">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{call.to.number}</Text>
          <Badge variant="light" color={ended ? 'gray' : 'teal'} autoContrast radius="sm" tt="none">
            {ended
              ? `Ended: ${call.ended?.cause.replaceAll('_', ' ')}`
              : (STATES[call.state] ?? call.state.replaceAll('_', ' '))}
          </Badge>
        </Group>
        {!ended && (
          <Text size="sm" c="dimmed" role="status">
            The caller {HEARS[call.hears]}
            {call.connected_to.length > 0 &&
              ` with ${call.connected_to.map((party) => party.name || party.number).join(', ')}`}
            .
          </Text>
        )}
        <Stack gap={6} role="log" aria-label="What the caller heard">
          {heard.map((sentence) => (
            <Paper key={sentence.at} p="xs" radius="md" bg="var(--hs-page)">
              <Text size="sm">
                {sentence.recording ? `Recording: ${sentence.text}` : `“${sentence.text}”`}
              </Text>
            </Paper>
          ))}
        </Stack>
        {!ended && (
          <>
            <SimpleGrid cols={3} spacing={6} role="group" aria-label="Keys">
              {KEYS.map((key) => (
                <Button
                  key={key}
                  variant="default"
                  onClick={() => press.mutate(key)}
                  aria-label={`Key ${key}`}
                >
                  {key}
                </Button>
              ))}
            </SimpleGrid>
            {pressed && (
              <Text size="sm" ff="monospace">
                Pressed: {pressed}
              </Text>
            )}
            {call.extension !== null && call.state === 'up' && call.connected_to.length > 0 && (
              <TransferForm call={call} />
            )}
            <Button
              color="red"
              leftSection={<IconPhoneOff size={16} />}
              loading={hangUp.isPending}
              onClick={() => hangUp.mutate()}
            >
              Hang up
            </Button>
          </>
        )}
        <Anchor component={Link} to={`/calls/${call.call_id}`} size="sm">
          Timeline with every webhook attempt
        </Anchor>
      </Stack>
    </Paper>
  );
}
