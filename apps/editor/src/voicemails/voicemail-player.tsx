import { Stack } from '@mantine/core';
import { readVoicemailPeaks, voicemailAudioUrl } from '../api/operations.js';
import type { VoicemailRecord } from '../api/records.js';
import { exactTime } from '../display/time-texts.js';
import { ofWhom } from '../recordings/recording-words.js';
import { SoundPlayer } from '../sound/sound-player.js';
import { SpokenWords } from '../sound/spoken-words.js';
import { useMarkHeard } from './use-mark-heard.js';
import { needing } from '../session/needs.js';

/** Plays a message, which marks it as heard, saves its file, or shows what is said in it. */
export const VoicemailPlayer = needing('recordings:listen', VoicemailPlayerControl);

function VoicemailPlayerControl({ message }: { message: VoicemailRecord }) {
  const { id, duration_ms } = message;
  const mark = useMarkHeard(id);
  const whose = `the message ${ofWhom(message, exactTime)}`;
  return (
    <Stack gap={4} align="flex-start">
      <SoundPlayer
        id={id}
        url={voicemailAudioUrl(id)}
        durationMs={duration_ms}
        readPeaks={readVoicemailPeaks}
        whose={whose}
        onPlay={() => {
          if (message.new) mark.mutate(true);
        }}
      />
      <SpokenWords what="voicemails" id={id} whose={whose} />
    </Stack>
  );
}
