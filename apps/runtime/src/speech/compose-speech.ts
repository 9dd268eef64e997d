import { join } from 'node:path';
import { chosenEngine, SpeechCache } from '@hookswitch/speech';
import type { OperatingLog } from '../logging/operating-log.js';
import { countSpeech } from '../metrics/speech-metrics.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Settings } from '../settings/settings.js';
import { SpeechLog } from './speech-log.js';

/** Folder of rendered speech in the data folder. No backup holds it: it can be rendered anew. */
const FOLDER = 'speech';

/** Text to speech as the settings want it. What is missing is told in the log, at once when calls will need it. */
export async function composeSpeech(
  { speech, dataDir, gateways }: Pick<Settings, 'speech' | 'dataDir' | 'gateways'>,
  log: OperatingLog,
  metrics: Metrics,
): Promise<SpeechCache> {
  const engine = chosenEngine(speech.engine, {
    headers: speech.headers,
    warn: (sentence) => log.warn({}, sentence),
  });
  const speechLog = new SpeechLog(log);
  const count = countSpeech(metrics);
  const cache = await SpeechCache.open({
    dir: join(dataDir, FOLDER),
    engine,
    limitBytes: speech.cacheBytes,
    observer: {
      onHit: () => count.onHit(),
      onRendered: (seconds) => {
        count.onRendered(seconds);
        speechLog.rendered();
      },
      onFailed: (error) => {
        count.onFailed(error);
        speechLog.failed(error);
      },
    },
  });
  if (gateways.includes('asterisk')) {
    // The simulator speaks without an engine: on a laptop nobody needs to hear of it.
    void engine.fault().then((fault) => {
      if (fault !== null) log.warn({ engine: engine.name }, `Texts cannot be spoken to callers. ${fault}`);
    });
  }
  return cache;
}
