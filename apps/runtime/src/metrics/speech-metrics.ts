import type { SpeechCache, SpeechObserver } from '@hookswitch/speech';
import type { Metrics } from './metrics.js';

const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** Counts what the speech cache does. */
export function countSpeech(metrics: Metrics): SpeechObserver {
  const renderings = metrics.tally(
    'hookswitch_speech_renderings_total',
    'Texts that were rendered to speech, by what became of it: ok, or why not.',
    ['result'],
  );
  const seconds = metrics.spread(
    'hookswitch_speech_render_seconds',
    'Time of rendering a text to a file that can be played, without waiting for its turn.',
    SECONDS,
  );
  let hits = 0;
  metrics.counter(
    'hookswitch_speech_cache_hits_total',
    'Texts that were asked for and needed no rendering of their own.',
    () => [{ labels: {}, value: hits }],
  );
  return {
    onHit: () => (hits += 1),
    onRendered: (time) => {
      renderings.add('ok');
      seconds.observe(time);
    },
    onFailed: ({ fault }) => renderings.add(fault),
  };
}

/** Figures of what is kept. */
export function showSpeech(metrics: Metrics, speech: SpeechCache): void {
  metrics.gauge(
    'hookswitch_speech_cache_bytes',
    'Size of the rendered speech.',
    () => speech.figures().bytes,
  );
  metrics.gauge('hookswitch_speech_cache_files', 'Texts whose speech is kept.', () => speech.figures().files);
  metrics.gauge(
    'hookswitch_speech_waiting',
    'Texts that wait for their turn to be rendered.',
    () => speech.figures().waiting,
  );
}
