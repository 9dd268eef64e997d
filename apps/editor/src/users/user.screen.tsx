import { Group, Text } from '@mantine/core';
import { DraftScreen } from '../drafts/draft-screen.js';
import { LivePhoneState } from '../presence/phone-state.js';
import { PhoneBehaviour } from './phone-behaviour.js';

/** One user, and how the simulated phone behind the extension reacts. */
export function Screen() {
  return (
    <DraftScreen
      type="user"
      listPath="/users"
      head={({ extension }) => typeof extension === 'string' && <PhoneNow extension={extension} />}
    >
      {({ extension }) => typeof extension === 'string' && <PhoneBehaviour extension={extension} />}
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
    </Group>
  );
}
