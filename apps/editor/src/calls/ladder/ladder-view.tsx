import { Alert, Button, Chip, Group, Text, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ladderFileUrl, readLadder } from '../../api/operations.js';
import type { Ladder } from '../../api/records.js';
import { LoadFailure } from '../../lists/load-failure.js';
import { Loading } from '../../shell/loading.js';
import { LadderContent } from './ladder-content.js';
import { LadderGrid } from './ladder-grid.js';
import { chooseRows, GROUPS, speak } from './ladder-rows.js';

/** Some signals are no event of the stream: while the call goes on, they are looked for. Nothing new costs next to nothing. */
const LOOK_EVERY_MS = 4000;

/** A call's ladder: who took part in it, and all that went on between them, while it runs and after. */
export function LadderView(props: { callId: string; activeflowId: string | null; flowId: string | null }) {
  const { callId } = props;
  const queries = useQueryClient();
  const queryKey = ['calls', 'ladder', callId];
  const ladder = useQuery({
    queryKey,
    queryFn: () => readLadder(callId, queries.getQueryData(queryKey)),
    refetchInterval: ({ state }) => (state.data?.data.ended_at === null ? LOOK_EVERY_MS : false),
  });
  if (ladder.isPending) return <Loading label="Loading the ladder" />;
  if (ladder.isError) return <LoadFailure error={ladder.error} retry={() => void ladder.refetch()} />;
  return <DrawnLadder {...props} ladder={ladder.data.data} />;
}

function DrawnLadder(props: {
  ladder: Ladder;
  callId: string;
  activeflowId: string | null;
  flowId: string | null;
}) {
  const { ladder, callId } = props;
  const [groups, setGroups] = useState<string[]>(GROUPS.map(({ value }) => value));
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const spoken = useMemo(() => speak(ladder), [ladder]);
  const rows = useMemo(() => chooseRows(spoken, groups, text), [spoken, groups, text]);
  const shown = opened ? spoken.find(({ row }) => row.id === chosen) : undefined;
  const open = useCallback((id: string) => {
    setChosen(id);
    setOpened(true);
  }, []);
  const close = () => {
    setOpened(false);
    box.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  };
  return (
    <div ref={box}>
      <Group mb="sm" gap="sm" justify="space-between">
        <Group gap="sm">
          <Chip.Group multiple value={groups} onChange={setGroups}>
            <Group gap={6} role="group" aria-label="What the ladder shows">
              {GROUPS.map(({ value, label }) => (
                <Chip key={value} value={value} size="xs">
                  {label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <TextInput
            size="xs"
            w={200}
            aria-label="Find in the ladder"
            placeholder="Find in the ladder"
            leftSection={<IconSearch size={14} />}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </Group>
        <Group gap="xs">
          <Download callId={callId} type="svg" label="Download SVG" />
          <Download callId={callId} type="txt" label="Download text" />
        </Group>
      </Group>
      {!ladder.complete && (
        <Alert color="yellow" variant="light" p="sm" mb="sm">
          This call has more webhook deliveries than are shown here. The list of deliveries has them all.
        </Alert>
      )}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {spoken.length === 0 ? 'Nothing happened yet.' : 'No row fits.'}
        </Text>
      ) : (
        <LadderGrid
          participants={ladder.participants}
          rows={rows}
          chosen={chosen}
          opened={shown !== undefined}
          live={ladder.ended_at === null}
          onChoose={setChosen}
          onOpen={open}
          onClose={close}
        />
      )}
      {shown && (
        <LadderContent
          key={shown.row.id}
          spoken={shown}
          enteredAt={enteredAt(ladder, shown.row.id) ?? shown.row.at}
          activeflowId={props.activeflowId}
          flowId={props.flowId}
          onClose={close}
        />
      )}
    </div>
  );
}

function Download({ callId, type, label }: { callId: string; type: 'svg' | 'txt'; label: string }) {
  return (
    <Button
      component="a"
      href={ladderFileUrl(callId, type)}
      download
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} />}
    >
      {label}
    </Button>
  );
}

/** A step that took time has a row where it began, too. */
function enteredAt({ result }: Ladder, id: string): string | undefined {
  return result.find((row) => row.id === id.replace(/:left$/, ''))?.at;
}
