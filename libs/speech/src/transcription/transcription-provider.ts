/** A recording that is to be put into words. */
export interface SoundToTranscribe {
  readonly id: string;
  /** Absolute path of its WAV file. */
  readonly path: string;
  /** The telephone system that made it. */
  readonly gateway: string;
  /** BCP 47. */
  readonly language: string;
  readonly duration_ms: number;
}

/** Something that was said, and where in the recording. */
export interface TranscribedPart {
  readonly text: string;
  /** Milliseconds from its beginning; 0 where nobody knows. */
  readonly from_ms: number;
}

/** Puts recordings into words. */
export interface TranscriptionProvider {
  readonly name: string;
  /**
   * What is said in a recording, in order; nothing where nobody says anything.
   *
   * @throws SpeechError that says in a sentence for admins why there are no words; `stopped`: ask again after the next start
   */
  transcribe(sound: SoundToTranscribe, signal: AbortSignal): Promise<readonly TranscribedPart[]>;
}
