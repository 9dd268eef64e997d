import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { CallForm } from './call-form.js';
import { CallInProgress } from './call-in-progress.js';
import { phoneStore } from './phone-store.js';
import { TextForm } from './text-form.js';
import { useSimulatedCall } from './use-simulated-call.js';

/** A phone without a phone: calls a number on the simulator and shows what the caller hears, or writes to it. */
export function TestPhone() {
  const callId = useStore(phoneStore, (state) => state.callId);
  const call = useSimulatedCall(callId);
  const [does, setDoes] = useState<'call' | 'text'>('call');
  return (
    <Stack p="md" gap="md">
      <div>
        <Title order={2} size="h5">
          Test phone
        </Title>
        <Text size="sm" c="dimmed">
          Calls and texts run what is live. No real phone rings.
        </Text>
      </div>
      <SegmentedControl
        fullWidth
        aria-label="What the test phone does"
        value={does}
        onChange={(value) => setDoes(value as typeof does)}
        data={[
          { value: 'call', label: 'Call' },
          { value: 'text', label: 'Text message' },
        ]}
      />
      {does === 'text' ? (
        <TextForm />
      ) : (
        <>
          {call && <CallInProgress call={call} />}
          {(!call || call.ended) && <CallForm again={call !== null} />}
        </>
      )}
    </Stack>
  );
}
