import { Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { IconUpload, IconVolume } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Moment } from '../display/moment.js';
import { secondsText } from '../display/time-texts.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { ListenButton } from './listen-button.js';
import { soundUrl, type PromptDraft } from './prompt-draft.js';
import { placeOf } from '../api/object-places.js';
import { usePromptUsers } from './prompt-users.js';
import { UploadList } from './upload-list.js';
import { useFileDrop } from './use-file-drop.js';
import { useNewPrompts } from './use-new-prompts.js';
import classes from './sound-drop.module.css';

const COLUMNS: readonly Column<PromptDraft>[] = [
  {
    title: 'Name',
    render: (prompt) => (
      <Group gap="sm" wrap="nowrap">
        {prompt.audio ? <ListenButton name={prompt.name} url={soundUrl(prompt.id, prompt.audio)} /> : null}
        <Anchor component={Link} to={`/prompts/${prompt.id}`} fw={500} style={{ overflowWrap: 'anywhere' }}>
          {prompt.name}
        </Anchor>
      </Group>
    ),
  },
  {
    title: 'Length',
    width: 110,
    align: 'right',
    render: ({ audio }) => (
      <Text size="sm" {...(audio ? {} : { className: 'hs-bad' })}>
        {audio ? secondsText(audio.duration_ms) : 'No sound'}
      </Text>
    ),
  },
  { title: 'Used by', render: (prompt) => <UsedBy id={prompt.id} /> },
  { title: 'State', width: 190, render: (prompt) => <ChangeBadge id={prompt.id} /> },
  { title: 'Last change', width: 190, render: (prompt) => <Moment at={prompt.updated_at} /> },
];

/** Names that are shown; the rest is counted. */
const SHOWN = 2;

function UsedBy({ id }: { id: string }) {
  const { users: all, isError } = usePromptUsers();
  if (all === undefined)
    return (
      <Text size="sm" c="dimmed">
        {isError ? 'Not known' : '…'}
      </Text>
    );
  const users = all.get(id) ?? [];
  if (users.length === 0)
    return (
      <Text size="sm" c="dimmed">
        –
      </Text>
    );
  return (
    <Group gap={6}>
      {users.slice(0, SHOWN).map((user) => (
        <Anchor key={user.id} component={Link} to={placeOf(user)} size="sm">
          {user.name}
        </Anchor>
      ))}
      {users.length > SHOWN && <Text size="sm">and {users.length - SHOWN} more</Text>}
    </Group>
  );
}

/** The recordings that flows play. Files can be dropped anywhere on it. */
export function Screen() {
  const narrowed = useEnvironmentList<PromptDraft>('prompts');
  const { rows, progress, add, clear } = useNewPrompts();
  const { over, handlers } = useFileDrop(add);
  const upload = (
    <FileButton
      multiple
      accept=".wav,.mp3,audio/wav,audio/mpeg"
      inputProps={{ 'aria-label': 'Upload files' }}
      onChange={add}
    >
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
          Upload files
        </Button>
      )}
    </FileButton>
  );
  const button = <NewButton to="/prompts" what="prompt" />;
  return (
    <div className={classes['page']} data-over={over || undefined} {...handlers}>
      <ListScreen<PromptDraft>
        title="Prompts"
        description="Recordings that flows play to callers: WAV or MP3 files. Drop files here, or upload them. Changes wait for “Apply configuration”."
        {...narrowed}
        head={<UploadList rows={rows} progress={progress} onClose={clear} />}
        columns={COLUMNS}
        keyOf={(prompt) => prompt.id}
        hrefOf={(prompt) => `/prompts/${prompt.id}`}
        searchText={(prompt) => `${prompt.name} ${prompt.description} ${prompt.audio?.file_name ?? ''}`}
        empty={{
          icon: IconVolume,
          title: 'No prompt yet',
          text: 'A prompt is a recording that flows play, in place of a computer’s voice. Drop WAV or MP3 files here, or upload them.',
          action: <Group gap="xs">{upload}</Group>,
        }}
        actions={
          <>
            {upload}
            {button}
          </>
        }
      />
    </div>
  );
}
