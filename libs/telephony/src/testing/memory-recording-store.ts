import { createHash } from 'node:crypto';
import { BrokenRecordingError } from '../recording-store.js';
import type { RecordingFormat, RecordingStore, StoredRecording } from '../recording-store.js';
import { readWav } from './read-wav.js';

/** A recording store for rigs: it forgets everything with the test, and outlasts the gateways of one. */
export class MemoryRecordingStore implements RecordingStore {
  readonly files = new Map<string, Uint8Array>();
  /** Set by a test: what each writing fails with. */
  fault: Error | null = null;

  async write(
    recordingId: string,
    _format: RecordingFormat,
    body: AsyncIterable<Uint8Array>,
  ): Promise<StoredRecording> {
    const stored = await this.find(recordingId);
    if (stored !== null) return stored;
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    if (this.fault !== null) throw this.fault;
    const bytes = Buffer.concat(chunks);
    const recording = described(recordingId, bytes);
    this.files.set(recordingId, bytes);
    return recording;
  }

  find(recordingId: string): Promise<StoredRecording | null> {
    const bytes = this.files.get(recordingId);
    return Promise.resolve(bytes === undefined ? null : described(recordingId, bytes));
  }
}

function described(recordingId: string, bytes: Uint8Array): StoredRecording {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file: { name: `${recordingId}.wav`, bytes: bytes.length, sha256 },
    duration_ms: durationOf(bytes),
  };
}

function durationOf(bytes: Uint8Array): number {
  try {
    return Math.round(readWav(bytes).duration_ms);
  } catch (error) {
    throw new BrokenRecordingError((error as Error).message);
  }
}
