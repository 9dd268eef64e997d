import type { DeviceFields } from '@hookswitch/flow-model';
import { Group, Text } from '@mantine/core';
import { DraftScreen } from '../drafts/draft-screen.js';
import { DeviceStates, LivePhoneState } from '../presence/phone-state.js';
import { SimulatedPhones } from './simulated-phones.js';

/** One user, and how the simulated phones of theirs react. */
export function Screen() {
  return (
    <DraftScreen
      type="user"
      listPath="/users"
      head={({ extension }) => typeof extension === 'string' && <PhoneNow extension={extension} />}
    >
      {({ extension, devices }) =>
        typeof extension === 'string' && (
          <SimulatedPhones extension={extension} devices={(devices ?? []) as readonly DeviceFields[]} />
        )
      }
    </DraftScreen>
  );
}

function PhoneNow({ extension }: { extension: string }) {
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        Phone {extension}
      </Text>
      <LivePhoneState extension={extension} />
      <DeviceStates extension={extension} />
    </Group>
  );
}
