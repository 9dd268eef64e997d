import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Waveform } from './waveform.js';

export interface SoundPlayerProps {
  /** Of the recording, or of the message. */
  readonly id: string;
  readonly url: string;
  readonly durationMs: number;
  readonly readPeaks: (id: string) => Promise<{ readonly peaks: readonly number[] }>;
  /** Tells it apart for those who hear its buttons: `the recording of Ada, 21 Nov 2026`. */
  readonly whose: string;
  /** It is played for the first time. */
  readonly onPlay?: () => void;
}

/** Plays a recording in the page, with its waveform, or saves its file. The sound is fetched only when somebody wants to hear it. */
export function SoundPlayer(props: SoundPlayerProps) {
  const { url, whose } = props;
  const [opened, setOpened] = useState(false);
  return (
    <Group gap="xs" wrap="nowrap" miw={opened ? 320 : undefined}>
      {opened ? (
        <OpenPlayer {...props} />
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPlay size={14} />}
          aria-label={`Play ${whose}`}
          onClick={() => {
            setOpened(true);
            props.onPlay?.();
          }}
        >
          Play
        </Button>
      )}
      <ActionIcon
        component="a"
        href={url}
        download
        size={30}
        variant="default"
        aria-label={`Download ${whose}`}
        title="Download"
      >
        <IconDownload size={14} />
      </ActionIcon>
    </Group>
  );
}

function OpenPlayer({ id, url, durationMs, readPeaks, whose }: SoundPlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [broken, setBroken] = useState(false);
  const peaks = useQuery({ queryKey: ['peaks', id], queryFn: () => readPeaks(id), staleTime: Infinity });
  const length = Math.max(durationMs / 1000, 0.001);
  const text = `${minutes(seconds)} of ${minutes(length)}`;
  const seek = (to: number) => {
    if (audio.current === null) return;
    audio.current.currentTime = to * length;
    setSeconds(to * length);
  };
  const toggle = () => {
    if (playing) audio.current?.pause();
    else void audio.current?.play().catch(() => setBroken(true));
  };
  return (
    <Stack gap={2} style={{ flex: 1 }}>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          size={30}
          variant="default"
          aria-label={playing ? `Pause ${whose}` : `Go on with ${whose}`}
          disabled={broken}
          onClick={toggle}
        >
          {playing ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
        </ActionIcon>
        <Waveform
          peaks={peaks.data?.peaks ?? []}
          played={Math.min(1, seconds / length)}
          label={`Where ${whose} is played`}
          text={text}
          onSeek={seek}
        />
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {text.replace(' of ', ' / ')}
        </Text>
      </Group>
      {broken && (
        <Text size="sm" role="alert">
          The file cannot be played: it may have been removed.
        </Text>
      )}
      <audio
        ref={audio}
        src={url}
        autoPlay
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onTimeUpdate={({ currentTarget }) => setSeconds(currentTarget.currentTime)}
        onError={() => setBroken(true)}
      />
    </Stack>
  );
}

/** `1:30`. */
function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
