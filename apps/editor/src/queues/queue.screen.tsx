import { SchemaForm } from '@hookswitch/editor-kit';
import { Select, Stack } from '@mantine/core';
import type { DraftFields } from '../drafts/draft-form.js';
import { FormSection } from '../drafts/form-section.js';
import { DraftScreen } from '../drafts/draft-screen.js';
import { AbsencesField } from './absences-field.js';
import { QueueMembers } from './queue-members.js';
import { STRATEGY_WORDS } from './queue-words.js';

const STRATEGIES = Object.entries(STRATEGY_WORDS).map(([value, label]) => ({ value, label }));
const RINGING = ['ring_time_s', 'retry_s', 'wrap_up_s', 'connect_delay_s', 'ring_in_use', 'autopause'];
const CALLERS = ['max_wait_s', 'max_length'];
const HEARD = ['music', 'announce'];
const REST = [
  'environment_id',
  'record',
  'service_level_s',
  'time_zone',
  'weight',
  'max_penalty',
  'penalty_rules',
];

/** One queue: who answers, how they are rung, who may wait, and what callers hear. */
export function Screen() {
  return <DraftScreen type="queue" listPath="/queues" fields={(form) => <Sections {...form} />} />;
}

function Sections({ schema, value, onChange }: DraftFields) {
  const form = { schema, value, onChange: (next: Record<string, unknown>) => onChange(next) };
  const absences = (name: string, label: string) => (
    <AbsencesField
      label={label}
      pointer={`/${name}`}
      value={value[name]}
      onChange={(next) => onChange({ ...value, [name]: next })}
    />
  );
  return (
    <Stack gap="lg">
      <SchemaForm {...form} only={['name']} />
      <Select
        label="Whom it rings"
        data-pointer="/strategy"
        data={STRATEGIES}
        value={typeof value['strategy'] === 'string' ? value['strategy'] : 'ring_all'}
        onChange={(strategy) => strategy !== null && onChange({ ...value, strategy })}
        allowDeselect={false}
      />
      <QueueMembers
        members={value['members']}
        weights={value['strategy'] === 'weighted_random'}
        onChange={(members) => onChange({ ...value, members })}
      />
      <FormSection title="Ringing agents">
        <SchemaForm {...form} only={RINGING} />
      </FormSection>
      <FormSection title="Callers">
        <SchemaForm {...form} only={CALLERS} />
        {absences('join_empty', 'Do not let callers in when nobody is there')}
        {absences('leave_when_empty', 'Send callers on when everybody has left')}
      </FormSection>
      <FormSection title="What callers hear">
        <SchemaForm {...form} only={HEARD} />
      </FormSection>
      <FormSection title="Callback">
        <SchemaForm {...form} only={['callback']} />
      </FormSection>
      <FormSection title="Further settings">
        <SchemaForm {...form} only={REST} />
      </FormSection>
    </Stack>
  );
}
