import { ActionIcon } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ApiError } from '../api/problem.js';
import { showError } from '../api/query-client.js';

/** Only one sound is heard at a time. */
let playing: HTMLAudioElement | null = null;

/** Plays a prompt, and stops it. */
export function ListenButton({ name, url }: { name: string; url: string }) {
  const [sound, setSound] = useState<HTMLAudioElement | null>(null);
  useEffect(() => () => sound?.pause(), [sound]);
  const toggle = () => {
    if (sound !== null) {
      sound.pause();
      return;
    }
    playing?.pause();
    const next = new Audio(url);
    playing = next;
    const over = () => setSound((now) => (now === next ? null : now));
    for (const event of ['pause', 'ended', 'error']) next.addEventListener(event, over);
    next.addEventListener('error', () => showError(unheard(name)));
    setSound(next);
    next.play().catch(over);
  };
  return (
    <ActionIcon variant="default" aria-label={sound ? `Stop ${name}` : `Listen to ${name}`} onClick={toggle}>
      {sound ? <IconPlayerStop size={16} /> : <IconPlayerPlay size={16} />}
    </ActionIcon>
  );
}

/** The browser does not say whether the file is missing, or the server away. */
function unheard(name: string): ApiError {
  const detail = 'Try again. If it stays so, open the prompt and upload its file anew.';
  return new ApiError(0, `“${name}” cannot be played`, detail);
}
