import { SchemaForm } from '@hookswitch/editor-kit';
import { Select, Stack } from '@mantine/core';
import { useParams } from 'react-router';
import type { DraftFields } from '../drafts/draft-form.js';
import { FormSection } from '../drafts/form-section.js';
import { DraftScreen } from '../drafts/draft-screen.js';
import { ConferenceMembers } from './conference-members.js';

const ENTRY = ['pin', 'moderator_pin', 'max_members', 'mute_on_entry'];
const COURSE = ['end_when_moderator_leaves', 'exit_key'];
const STARTS = [
  { value: 'first', label: 'The first who comes' },
  { value: 'moderator', label: 'A moderator' },
];
const HEARD = ['join_announcement', 'entry_sound', 'alone_music'];
const REST = ['environment_id', 'record'];

/** One conference: who is in it now, who gets in, how it starts and ends, and what is heard. */
export function Screen() {
  const { id = '' } = useParams();
  return (
    <DraftScreen
      type="conference"
      listPath="/conferences"
      head={() => <ConferenceMembers conferenceId={id} />}
      fields={(form) => <Sections {...form} />}
    />
  );
}

function Sections({ schema, value, onChange }: DraftFields) {
  const form = { schema, value, onChange: (next: Record<string, unknown>) => onChange(next) };
  return (
    <Stack gap="lg">
      <SchemaForm {...form} only={['name']} />
      <FormSection title="Who gets in">
        <SchemaForm {...form} only={ENTRY} />
      </FormSection>
      <FormSection title="Start and end">
        <Select
          label="Starts with"
          description="Whoever comes before the moderator hears music."
          data-pointer="/start_when"
          data={STARTS}
          value={value['start_when'] === 'moderator' ? 'moderator' : 'first'}
          onChange={(start_when) => start_when !== null && onChange({ ...value, start_when })}
          allowDeselect={false}
        />
        <SchemaForm {...form} only={COURSE} />
      </FormSection>
      <FormSection title="What is heard">
        <SchemaForm {...form} only={HEARD} />
      </FormSection>
      <FormSection title="Further settings">
        <SchemaForm {...form} only={REST} />
      </FormSection>
    </Stack>
  );
}
