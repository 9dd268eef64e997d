import { z } from 'zod';
import { NIL_ID, notHere } from '../not-here.js';
import { refuse, translation } from './made-node.js';
import type { Translation } from './made-node.js';

/** Every key of a phone: any of them cuts short what is said where VoIPBIN's `digits_handle` is `next`. */
export const ALL_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** What VoIPBIN calls no limit is as long as a recording can be here. */
const LONGEST_RECORDING_S = 14_400;
const MOST_KEYS = 32;

const empty = z.strictObject({});

const talkOption = z.strictObject({
  text: z.string().trim().min(1, 'Enter the text to say.').max(4000),
  language: z.string().default('en-US'),
  voice_id: z.string().max(100).nullish(),
  // A voice is chosen by its name here, and speech engines by the installation: these are taken, and not kept.
  gender: z.enum(['', 'female', 'male', 'neutral']).optional(),
  provider: z.enum(['', 'gcp', 'aws']).optional(),
  digits_handle: z.enum(['', 'next']).default(''),
  async: notHere(
    [false],
    'What is said is heard to its end before the flow goes on. Write false.',
  ).optional(),
});

const digitsOption = z.strictObject({
  duration: z
    .int()
    .min(1000, 'Wait 1000 ms at least.')
    .max(60_000, 'Wait 60000 ms at most.')
    .refine((ms) => ms % 1000 === 0, 'Write whole seconds, in milliseconds: 5000 is 5 s.')
    .default(5000),
  key: z.enum(['', '#', '*'], 'One key can end it: "#" or "*"; empty: none.').default(''),
  length: z.int().min(0).max(MOST_KEYS, `Ask for ${MOST_KEYS} keys at most.`).default(0),
});

const recordingOption = z.strictObject({
  format: z.enum(['', 'wav'], 'Recordings are WAV files here. Write "wav".').default(''),
  end_of_silence: z.int().min(0).max(600).default(0),
  duration: z.int().min(0).max(LONGEST_RECORDING_S).default(0),
  beep_start: z.boolean().default(false),
  end_of_key: notHere(['', 'none'], 'No key ends a recording here. Write "none".').optional(),
  on_end_flow_id: notHere(
    ['', NIL_ID],
    'No flow begins when a recording ends. The event recording_updated tells of it.',
  ).optional(),
});

const hangupOption = z.strictObject({
  reason: notHere(['', 'normal'], 'A flow ends calls normally here. Write "normal".').optional(),
  reference_id: notHere(
    ['', NIL_ID],
    'A flow ends calls normally here, whatever other calls did.',
  ).optional(),
});

/** Actions that are between the caller and the flow. */
export const TALKING: Readonly<Record<string, Translation>> = {
  answer: translation(empty, () => ({ type: 'answer', config: {}, onward: 'all_and_error' })),
  talk: translation(talkOption, ({ text, language, voice_id, digits_handle }, { following }) => {
    const said = { text, language, voice: voice_id || null };
    const called = { '/items/0': '', '/voice': '/voice_id' };
    if (digits_handle === '') return { type: 'talk', config: said, onward: 'all_and_error', called };
    if (following === 'digits_receive') {
      const message =
        'A key that cuts a text short does not count for digits_receive, too. Leave digits_handle out: keys that are pressed meanwhile count there.';
      refuse('/digits_handle', message);
    }
    const config = { items: [{ prompt_id: null, ...said }], repeat: 1, keys: ALL_KEYS };
    return { type: 'play', config, onward: 'all_and_error', called };
  }),
  sleep: translation(z.strictObject({ duration: z.int() }), ({ duration }) => ({
    type: 'wait',
    config: { duration_ms: duration },
    onward: 'all_and_error',
    called: { '/duration_ms': '/duration' },
  })),
  digits_receive: translation(digitsOption, ({ duration, key, length }) => ({
    type: 'gather',
    config: {
      max_length: length === 0 ? MOST_KEYS : length,
      terminator: key === '' ? null : key,
      timeout_s: duration / 1000,
      digit_timeout_s: Math.min(30, duration / 1000),
    },
    onward: 'all_and_error',
  })),
  recording_start: translation(recordingOption, ({ end_of_silence, duration, beep_start }) => ({
    type: 'record',
    config: {
      action: 'start',
      beep: beep_start,
      max_duration_s: duration === 0 ? LONGEST_RECORDING_S : duration,
      max_silence_s: end_of_silence,
    },
    onward: 'all_and_error',
  })),
  recording_stop: translation(empty, () => ({
    type: 'record',
    config: { action: 'stop' },
    onward: 'all_and_error',
  })),
  hangup: translation(hangupOption, () => ({ type: 'hangup', config: {}, onward: [] })),
  stop: translation(empty, () => ({ type: 'hangup', config: {}, onward: [] })),
};
