import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AudioFault, readPeaks } from '@hookswitch/audio';
import type { Recording } from '@hookswitch/calls';
import type { RecordingPlace, Store } from '@hookswitch/store';
import { z } from 'zod';
import { HttpProblem } from '../http/http-problem.js';
import { missingFile } from './recording-file.js';

/** So many bars are drawn: more than a player is wide. */
const COUNT = 400;

const peaksSchema = z.array(z.int().min(0).max(100));

/** What a waveform is drawn of. */
export interface WaveformResource {
  readonly id: string;
  readonly duration_ms: number;
  readonly peaks: readonly number[];
}

export const waveformAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    duration_ms: z.int().min(0),
    peaks: peaksSchema.meta({
      description: `How loud it is at most, from 0 to 100, in ${COUNT} parts of equal length.`,
    }),
  }),
  example: { id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a05', duration_ms: 90_500, peaks: [0, 12, 48, 31, 7, 0] },
};

/** The waveform of a recording: read once out of its file, and kept beside it. @throws HttpProblem 404 or 422 */
export async function waveformOf(
  { recordingFolder }: Pick<Store, 'recordingFolder'>,
  { id, duration_ms }: Recording,
): Promise<WaveformResource> {
  const place = await recordingFolder.locate(id);
  if (place === null) throw missingFile();
  const kept = await recordingFolder.locateBeside(id);
  const peaks = kept === null ? null : peaksSchema.safeParse(await keptPeaks(kept)).data;
  if (peaks) return { id, duration_ms: duration_ms ?? 0, peaks };
  const read = await readPeaks(
    createReadStream(join(place.folder, place.name)),
    duration_ms ?? 0,
    COUNT,
  ).catch(refuse);
  await recordingFolder.putBeside(id, JSON.stringify(read.peaks));
  return { id, duration_ms: duration_ms ?? 0, peaks: read.peaks };
}

async function keptPeaks({ folder, name }: RecordingPlace): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch {
    return null;
  }
}

function refuse(error: unknown): never {
  if (error instanceof AudioFault) throw new HttpProblem(422, 'No waveform', error.message);
  throw error;
}
