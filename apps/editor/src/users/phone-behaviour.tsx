import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { showDone } from '../api/query-client.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';

const BEHAVIOURS = [
  { value: 'answer', label: 'Answers' },
  { value: 'busy', label: 'Is busy' },
  { value: 'no_answer', label: 'Rings, nobody answers' },
  { value: 'decline', label: 'Declines' },
  { value: 'unregistered', label: 'Is not registered' },
] as const;
type Behaviour = (typeof BEHAVIOURS)[number]['value'];

/** How one of the simulator's phones reacts to being called. Acts at once, on the simulator alone. */
export function PhoneBehaviour({ phone: target }: { phone: string }) {
  const path = { target };
  const queries = useQueryClient();
  const key = ['simulated-phone', target];
  const phone = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(client.GET('/api/v1/simulator/phones/{target}', { params: { path } })),
  });
  const [edited, setEdited] = useState<{ behaviour: Behaviour; after: number | string } | null>(null);
  const save = useMutation({
    mutationFn: ({ behaviour, after }: { behaviour: Behaviour; after: number | string }) =>
      bodyOf(
        client.PUT('/api/v1/simulator/phones/{target}', {
          params: { path },
          body: { behaviour, ...(after !== '' && { after_ms: Math.round(Number(after) * 1000) }) } as never,
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(key, answer);
      setEdited(null);
      showDone('The simulated phone reacts like this from now on.');
    },
  });
  const stored = phone.data?.behaviour as { behaviour: Behaviour; after_ms?: number } | undefined;
  const value = edited ?? {
    behaviour: stored?.behaviour ?? 'answer',
    after: stored?.after_ms === undefined ? '' : stored.after_ms / 1000,
  };
  return (
    <>
      {phone.isPending && <Loading label="Loading the simulated phone" />}
      {phone.isError && <LoadFailure error={phone.error} retry={() => void phone.refetch()} />}
      {phone.isSuccess && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(value);
          }}
        >
          <Group align="flex-end" gap="sm">
            <Select
              label="When it is called, it"
              w={240}
              allowDeselect={false}
              data={[...BEHAVIOURS]}
              value={value.behaviour}
              onChange={(behaviour) => behaviour && setEdited({ ...value, behaviour })}
            />
            <NumberInput
              label="After"
              w={110}
              min={0}
              max={600}
              hideControls
              rightSection={
                <Text size="sm" c="dimmed">
                  s
                </Text>
              }
              value={value.after}
              onChange={(after) => setEdited({ ...value, after })}
            />
            <Button type="submit" variant="default" disabled={edited === null} loading={save.isPending}>
              Use this
            </Button>
          </Group>
        </form>
      )}
    </>
  );
}
