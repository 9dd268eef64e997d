import type { DeviceFields } from '@hookswitch/flow-model';
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../display/detail-screen.js';
import { PhoneBehaviour } from './phone-behaviour.js';

interface SimulatedPhonesProps {
  readonly extension: string;
  /** As they are saved. */
  readonly devices: readonly Pick<DeviceFields, 'name' | 'sip_name'>[];
}

/** How the simulator’s phones of a user react: the one at the extension, and each further one. */
export function SimulatedPhones({ extension, devices }: SimulatedPhonesProps) {
  const [chosen, setChosen] = useState(extension);
  const phones = [
    { value: extension, label: `At the extension, ${extension}` },
    ...devices.map(({ name, sip_name }) => ({ value: sip_name, label: `${name}, ${sip_name}` })),
  ];
  const phone = phones.some(({ value }) => value === chosen) ? chosen : extension;
  return (
    <Section title="Simulated phone">
      <Text size="sm" c="dimmed" mb="sm">
        How the simulator’s phone {phone} reacts when a flow rings it, to try every outcome. It acts at once
        and concerns no real phone.
      </Text>
      {devices.length > 0 && (
        <Select
          label="Phone"
          w={240}
          mb="sm"
          allowDeselect={false}
          data={phones}
          value={phone}
          onChange={(next) => next && setChosen(next)}
        />
      )}
      <PhoneBehaviour key={phone} phone={phone} />
    </Section>
  );
}
