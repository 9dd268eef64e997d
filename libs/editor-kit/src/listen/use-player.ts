import { useEffect, useRef, useState } from 'react';

/** A sound that is fetched and played on demand. */
export interface Player {
  readonly state: 'silent' | 'fetching' | 'playing';
  /** Why nothing is heard, in a sentence; `null` while all is well. */
  readonly fault: string | null;
  play(fetch: (signal: AbortSignal) => Promise<Blob>): void;
  stop(): void;
}

interface Round {
  readonly stopped: AbortController;
  readonly audio: HTMLAudioElement;
}

/** Plays one sound at a time; it ends when its place on the screen is gone. */
export function usePlayer(): Player {
  const round = useRef<Round | null>(null);
  const [state, setState] = useState<Player['state']>('silent');
  const [fault, setFault] = useState<string | null>(null);

  const silence = () => {
    round.current?.stopped.abort();
    round.current?.audio.pause();
    round.current = null;
  };
  useEffect(() => silence, []);

  const stop = () => {
    silence();
    setState('silent');
  };
  const play: Player['play'] = (fetch) => {
    silence();
    const current: Round = { stopped: new AbortController(), audio: new Audio() };
    round.current = current;
    setFault(null);
    setState('fetching');
    sounded(current, fetch, () => setState('playing')).then(
      () => round.current === current && stop(),
      (error: unknown) => {
        if (round.current !== current) return;
        stop();
        setFault(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return { state, fault, play, stop };
}

/** Resolves when the sound has been played to its end. */
async function sounded(
  { audio, stopped }: Round,
  fetch: (signal: AbortSignal) => Promise<Blob>,
  onPlaying: () => void,
): Promise<void> {
  const url = URL.createObjectURL(await fetch(stopped.signal));
  try {
    const ended = new Promise<void>((resolve, reject) => {
      audio.addEventListener('ended', () => resolve());
      audio.addEventListener('error', () => reject(new Error('This browser cannot play the sound.')));
      stopped.signal.addEventListener('abort', () => resolve());
    });
    if (stopped.signal.aborted) return;
    audio.src = url;
    await Promise.race([ended, audio.play().then(onPlaying)]);
    await ended;
  } finally {
    URL.revokeObjectURL(url);
  }
}
