import type { FileHandle } from 'node:fs/promises';
import { BrokenRecordingError } from '@hookswitch/telephony';

/** Chunks that are not sound (names, dates) end before this. */
const HEAD_BYTES = 64 * 1024;
const PCM = 1;

/**
 * How long the sound in a WAV file is, in milliseconds. A recorder that writes as it goes may not have come back to put the
 * size of the data into the header: then it is the bytes that are there that count.
 *
 * @throws BrokenRecordingError in words for people, when the file is no WAV of PCM
 */
export async function wavDuration(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), { position: 0 });
  const head = buffer.subarray(0, bytesRead);
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') {
    throw new BrokenRecordingError('it is no WAV file');
  }
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const length = head.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 24 <= head.length) {
      if (head.readUInt16LE(at + 8) !== PCM) throw new BrokenRecordingError('its sound is no PCM');
      bytesPerSecond = head.readUInt32LE(at + 16);
    }
    if (name === 'data') {
      if (bytesPerSecond === 0) throw new BrokenRecordingError('its header is damaged');
      const present = size - at - 8;
      const bytes = length === 0 || length > present ? present : length;
      return Math.round((1000 * bytes) / bytesPerSecond);
    }
    at += 8 + length + (length % 2);
  }
  throw new BrokenRecordingError('there is no sound in it');
}
