import { Stack, Text, Title } from '@mantine/core';
import { useStore } from 'zustand';
import { CallForm } from './call-form.js';
import { CallInProgress } from './call-in-progress.js';
import { phoneStore } from './phone-store.js';
import { useSimulatedCall } from './use-simulated-call.js';

/** A phone without a phone: calls a number on the simulator and shows what the caller hears. */
export function TestPhone() {
  const callId = useStore(phoneStore, (state) => state.callId);
  const call = useSimulatedCall(callId);
  return (
    <Stack p="md" gap="md">
      <div>
        <Title order={2} size="h5">
          Test phone
        </Title>
        <Text size="sm" c="dimmed">
          Calls run what is live. No real phone rings.
        </Text>
      </div>
      {call && <CallInProgress call={call} />}
      {(!call || call.ended) && <CallForm again={call !== null} />}
    </Stack>
  );
}
