import type { TranscribedPart } from './transcription-provider.js';

/** As whisper.cpp writes: `[00:00:01.500 --> 00:00:03.000]   Hello.` */
const TIMED = /^\[(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\s*-->[^\]]*\]\s*(.*)$/;

/** What a program said: a line a part, with the time where it begins with one. */
export function readTranscript(text: string): readonly TranscribedPart[] {
  const parts: TranscribedPart[] = [];
  for (const written of text.split(/\r?\n/)) {
    const line = written.replaceAll(/\p{Cc}/gu, ' ').trim();
    const [, hours = '0', minutes, seconds, ms, said] = TIMED.exec(line) ?? [];
    if (said === undefined) {
      if (line !== '') parts.push({ text: line, from_ms: parts.at(-1)?.from_ms ?? 0 });
    } else if (said !== '') {
      const from_ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
      parts.push({ text: said, from_ms });
    }
  }
  return parts;
}
