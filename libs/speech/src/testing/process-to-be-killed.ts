/**
 * A cache in a process of its own, to be killed while it writes: renders one text after the other, each half an hour long,
 * and prints the name of each when it is safe.
 */
import { SpeechCache } from '../cache/speech-cache.js';
import { wavOf } from './sounds.js';

const [, , dir = ''] = process.argv;
const engine = {
  name: 'long',
  settings: '',
  render: () => Promise.resolve(wavOf(Buffer.alloc(8_000 * 2 * 60 * 30), { rate: 8_000 })),
  fault: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
const cache = await SpeechCache.open({ dir, engine, limitBytes: 1e10 });
for (let number = 1; ; number += 1) {
  const { name } = await cache.render({ text: String(number), language: 'en', voice: null });
  process.stdout.write(`${name}\n`);
}
