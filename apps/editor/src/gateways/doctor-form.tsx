import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { needing } from '../session/needs.js';

interface DoctorFormProps {
  /** Of the gateway, as the screen calls it. */
  readonly name: string;
  /** Whether the doctor can call a number there. */
  readonly takesCall: boolean;
  readonly isRunning: boolean;
  readonly run: (call: string | null) => void;
  /** What came of it, beside the button. */
  readonly children: ReactNode;
}

/** Lets the doctor look; it calls a number too when one is given, and warns that phones may ring. */
export const DoctorForm = needing('system:operate', DoctorFormControl);

function DoctorFormControl({ name, takesCall, isRunning, run, children }: DoctorFormProps) {
  const [call, setCall] = useState('');
  const number = call.replaceAll(/\s/g, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) run(number === '' ? null : number);
  };
  return (
    <form onSubmit={submit} aria-label={`Doctor: ${name}`}>
      <Stack gap="sm">
        {takesCall && (
          <TextInput
            label="Number to call on trial"
            description="Optional. It goes through the dialplan as a carrier’s call; 1001@hookswitch-extensions goes as a phone’s."
            placeholder="+442079460111"
            maw={420}
            autoComplete="off"
            value={call}
            onChange={(event) => setCall(event.currentTarget.value)}
          />
        )}
        {number !== '' && (
          <Text size="sm" role="status" aria-label="What the call on trial does">
            This calls {number}: whom it leads to may ring, and a flow that takes it runs.
          </Text>
        )}
        <Group gap="sm">
          <Button
            type="submit"
            variant="default"
            leftSection={<IconStethoscope size={16} />}
            loading={isRunning}
            aria-label={`Run the doctor: ${name}`}
          >
            {number === '' ? 'Run the doctor' : 'Run the doctor, and call'}
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
