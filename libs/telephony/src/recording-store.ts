/** How a recording's file is written. Audio as telephone systems record it: PCM, mono. */
export type RecordingFormat = 'wav';

/** A recording's file as it was stored. */
export interface RecordedFile {
  /** Where it lies in the store, for people who look there: `2026/11/21/<id>.wav`. */
  readonly name: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A file of the store, and how long the sound in it is. */
export interface StoredRecording {
  readonly file: RecordedFile;
  /** As its header says, or the bytes that are there where the header says nothing. */
  readonly duration_ms: number;
}

/** A recording's file came whole and is no WAV of PCM: another try would not help. The message says what is wrong. */
export class BrokenRecordingError extends Error {
  override readonly name = 'BrokenRecordingError';
}

/**
 * Where a gateway brings the files of recordings. The port is handed to each gateway; a data folder is behind it.
 *
 * What a gateway owes for a `record` command that did not fail is one `recording_finished`, however long it takes, and
 * only after `write` has resolved. So nothing is lost whenever a process dies:
 *
 * - before the recording had begun: the engine sends its `record` again, and it begins;
 * - while it runs: it goes on where the telephone system lives apart from us. Sent again, `record` tells
 *   `recording_started` again;
 * - after its end, before the file was brought: `record`, sent again, has it brought now;
 * - after the file was brought, before anybody heard of it: `find` has it, and `record` tells `recording_finished` again.
 *
 * While the store cannot be written or read the gateway keeps the sound and tries again; `failed` is told only when there
 * is no sound to be had: none was made, or its file is broken. Once `write` has resolved, the telephone system's own copy
 * may be removed.
 */
export interface RecordingStore {
  /**
   * Stores a recording's file; resolves once it would outlast a loss of power. Idempotent by id: of a recording that is
   * stored already nothing is read, and the file is as it was. Half a file is never seen.
   *
   * @throws BrokenRecordingError when the body is no WAV of PCM; Error when it breaks off, or the file cannot be written.
   *   Nothing is stored then
   */
  write(
    recordingId: string,
    format: RecordingFormat,
    body: AsyncIterable<Uint8Array>,
  ): Promise<StoredRecording>;
  /** What is stored under an id; `null` when nothing is. */
  find(recordingId: string): Promise<StoredRecording | null>;
}
