import { Button } from '@mantine/core';
import type { VoicemailRecord } from '../api/records.js';
import { exactTime } from '../display/time-texts.js';
import { ofWhom } from '../recordings/recording-words.js';
import { useMarkHeard } from './use-mark-heard.js';
import { needing } from '../session/needs.js';

/** Says that a message was heard, or that it counts as new again. */
export const MarkHeard = needing('recordings:listen', MarkHeardControl);

function MarkHeardControl({ message }: { message: VoicemailRecord }) {
  const mark = useMarkHeard(message.id);
  const whose = ofWhom(message, exactTime);
  return (
    <Button
      size="xs"
      variant="subtle"
      loading={mark.isPending}
      aria-label={`Mark the message ${whose} as ${message.new ? 'heard' : 'new'}`}
      onClick={() => mark.mutate(message.new)}
    >
      {message.new ? 'Mark heard' : 'Mark new'}
    </Button>
  );
}
