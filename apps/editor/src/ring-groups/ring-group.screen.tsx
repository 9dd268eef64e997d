import { SchemaForm } from '@hookswitch/editor-kit';
import { Stack, Title } from '@mantine/core';
import type { DraftFields } from '../drafts/draft-form.js';
import { DraftScreen } from '../drafts/draft-screen.js';
import { MembersField } from './members-field.js';

const WHO = ['name', 'environment_id', 'strategy', 'ring_time_s'];
const HOW = ['skip_busy', 'skip_all_if_first_busy', 'while_ringing', 'name_prefix', 'confirm'];
const CONFIRMATION = ['confirm_prompt', 'confirm_time_s', 'too_late_prompt'];

/** One ring group: who rings, in which order, and what they and the caller hear. */
export function Screen() {
  return (
    <DraftScreen type="ring_group" listPath="/ring_groups" fields={(form) => <RingGroupFields {...form} />} />
  );
}

function RingGroupFields({ schema, value, onChange }: DraftFields) {
  const form = { schema, value, onChange: (next: Record<string, unknown>) => onChange(next) };
  return (
    <Stack gap="lg">
      <SchemaForm {...form} only={WHO} />
      <MembersField
        members={value['members']}
        delays={value['strategy'] === undefined || value['strategy'] === 'simultaneous'}
        onChange={(members) => onChange({ ...value, members })}
      />
      <Title order={2} size="h5">
        While it rings
      </Title>
      <SchemaForm {...form} only={HOW} />
      {value['confirm'] === true && <SchemaForm {...form} only={CONFIRMATION} />}
    </Stack>
  );
}
