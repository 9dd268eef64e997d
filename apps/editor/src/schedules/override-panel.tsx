import type { ScheduleFields } from '@hookswitch/flow-model';
import { judgeTime } from '@hookswitch/pbx';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { Moment } from '../display/moment.js';
import { exactTime } from '../display/time-texts.js';
import { OverrideForm } from './override-form.js';
import { OverrideHistory } from './override-history.js';
import { useOverride } from './use-override.js';
import { verdictText } from './verdict-words.js';

/** What counts at a schedule now, and the switch that makes something else count at once, without Apply. */
export function OverridePanel({ schedule }: { schedule: ScheduleFields & { readonly id: string } }) {
  const { override, set, clear } = useOverride(schedule.id);
  if (override === undefined) return null;
  const { outcome, until, note, outcomes, changes } = override;
  const label = outcomes.find(({ name }) => name === outcome)?.label ?? outcome;
  const [newest] = changes;
  return (
    <Paper withBorder p="lg" component="section" aria-label="Right now">
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="sm">
            <Title order={2} size="h5">
              Right now
            </Title>
            <Badge
              variant={outcome === null ? 'light' : 'filled'}
              tt="none"
              color={outcome === null ? 'gray' : 'red'}
            >
              {outcome === null ? 'By its hours' : `Forced to ${label}`}
            </Badge>
          </Group>
          {outcome !== null && (
            <Button
              variant="default"
              leftSection={<IconRotate size={16} />}
              loading={clear.isPending}
              onClick={() => clear.mutate()}
            >
              Back to its hours
            </Button>
          )}
        </Group>
        {outcome === null ? (
          <Text size="sm">{verdictText(judgeTime(schedule, Date.now()))}, as it is saved.</Text>
        ) : (
          <Text size="sm" component="div">
            {newest && (
              <>
                Since <Moment at={newest.at} oneLine /> by {newest.by}
              </>
            )}
            {until === null ? ', until somebody takes it back' : `, until ${exactTime(until)}`}
            {note !== '' && `: ${note}`}
          </Text>
        )}
        <OverrideForm
          key={outcome ?? ''}
          zone={schedule.time_zone}
          outcomes={outcomes.filter(({ name }) => name !== outcome)}
          pending={set.isPending}
          onSet={(wanted) => set.mutate(wanted)}
        />
        <OverrideHistory changes={changes} outcomes={outcomes} />
      </Stack>
    </Paper>
  );
}
