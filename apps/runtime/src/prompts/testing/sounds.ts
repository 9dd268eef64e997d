import { readFileSync } from 'node:fs';

/** A WAV file of 16 bit, mono, 8000 Hz with a tone. */
export function toneWav(seconds: number, hz = 440): Buffer {
  const samples = Math.round(seconds * 8000);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(16_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    file.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hz * at) / 8000)), 44 + at * 2);
  }
  return file;
}

/** One second of 440 Hz as MP3. */
export function toneMp3(): Buffer {
  const folder = new URL('../../../../../libs/audio/fixtures/', import.meta.url);
  return readFileSync(new URL('tone-440hz-1s-stereo-44100.mp3', folder));
}
