import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useFormEnvironment } from '../form-environment.js';
import { spokenSample } from './spoken-sample.js';
import { usePlayer } from './use-player.js';

export interface ListenButtonProps {
  /** As it is written: may hold variables, may be wrong. */
  readonly text: unknown;
  /** BCP 47. */
  readonly language: unknown;
  readonly voice: unknown;
}

/** Plays a text as callers will hear it. Nothing where the form around it cannot speak. */
export function ListenButton({ text, language, voice }: ListenButtonProps) {
  const { speak } = useFormEnvironment();
  const { state, fault, play, stop } = usePlayer();
  if (speak === null) return null;
  const sample = spokenSample(text);
  const start = () => {
    if (sample === null) return;
    const speech = {
      text: sample.text,
      ...(typeof language === 'string' && { language }),
      voice: typeof voice === 'string' && voice !== '' ? voice : null,
    };
    play((signal) => speak(speech, signal));
  };
  return (
    <div>
      <Group gap="sm" wrap="nowrap">
        {state === 'playing' ? (
          <Button size="xs" variant="default" leftSection={<IconPlayerStop size={14} />} onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay size={14} />}
            loading={state === 'fetching'}
            disabled={sample === null}
            onClick={start}
          >
            Listen
          </Button>
        )}
        {sample?.standsIn && (
          <Text size="xs" c="dimmed">
            Words stand in for the variables.
          </Text>
        )}
      </Group>
      {fault !== null && (
        <Text size="xs" c="red.7" mt={4} role="alert" style={{ overflowWrap: 'anywhere' }}>
          {fault}
        </Text>
      )}
    </div>
  );
}
