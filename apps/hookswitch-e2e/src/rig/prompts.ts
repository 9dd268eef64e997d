import { RuntimeProcess } from './runtime-process.js';

/** A WAV file of 16 bit, mono, with a tone: what somebody would have recorded. */
export function toneWav(seconds: number, hz = 440, rate = 16_000): Buffer {
  const samples = Math.round(seconds * rate);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples * 2, 40);
  const sound = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at += 1) {
    sound.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hz * at) / rate)), at * 2);
  }
  return Buffer.concat([head, sound]);
}

/** Draws up a prompt and uploads its sound. @returns its id */
export async function uploadPrompt(runtime: RuntimeProcess, name: string, file: Buffer): Promise<string> {
  const prompt = await runtime.api('POST', '/prompts', { name });
  const uploaded = await fetch(`${runtime.origin}/api/v1/prompts/${prompt.body.id}/audio`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${RuntimeProcess.token}`,
      'content-type': 'audio/wav',
      'if-match': prompt.etag,
    },
    body: new Uint8Array(file),
  });
  if (!uploaded.ok) throw new Error(`${name}: ${uploaded.status} ${await uploaded.text()}`);
  return prompt.body.id as string;
}
