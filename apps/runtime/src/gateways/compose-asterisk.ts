import { AsteriskGateway } from '@hookswitch/gateway-asterisk';
import type { MediaSource } from '@hookswitch/gateway-asterisk';
import { beep } from '@hookswitch/audio';
import type { AudioShelf } from '@hookswitch/audio';
import type { SpeechCache } from '@hookswitch/speech';
import type { RecordingFolder } from '@hookswitch/store';
import type { Logger as Pino } from 'pino';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import type { Listening } from '../http/listening.js';
import type { LentRecordings } from '../media/lent-recordings.js';
import type { MediaUrl } from '../media/media-url.js';
import type { Settings } from '../settings/settings.js';

export interface AsteriskGround {
  readonly settings: Settings;
  readonly log: Pino;
  readonly speech: SpeechCache;
  readonly recordings: RecordingFolder;
  readonly prompts: AudioShelf;
  readonly lent: LentRecordings;
  readonly mediaUrl: MediaUrl;
  readonly listening: Listening;
  readonly live: Pick<LiveConfiguration, 'live'>;
}

/** The gateway to Asterisk; `null` when the settings name none. */
export function composeAsterisk(ground: AsteriskGround): AsteriskGateway | null {
  const { settings, log, recordings, live } = ground;
  if (settings.ari === null) return null;
  return new AsteriskGateway({
    ari: settings.ari,
    dialStrings: { extension: settings.ari.extension, number: settings.ari.trunk },
    isDevice: (name) => (live.live()?.ownerOf?.(name) ?? null) !== null,
    media: mediaSource(ground),
    recordings,
    warn: (sentence) => log.warn(sentence),
  });
}

/** What Asterisk plays, it fetches from us: from the moment on at which we listen. */
function mediaSource(ground: AsteriskGround): MediaSource {
  const { speech, prompts, recordings, lent, mediaUrl, listening } = ground;
  return {
    async urlOf(media) {
      if ('prompt' in media) {
        await listening.begun;
        return mediaUrl('prompts', `${media.prompt}.wav`);
      }
      if ('tone' in media) {
        const key = await prompts.put(beep(media.duration_ms));
        await listening.begun;
        return mediaUrl('prompts', `${key}.wav`);
      }
      if ('recording' in media) {
        const place = await recordings.locate(media.recording);
        if (place === null) throw new Error('What was recorded is no longer there.');
        await listening.begun;
        return mediaUrl('recordings', lent.lend(media.recording, place));
      }
      const { speech: text, language, voice } = media;
      const { name } = await speech.render({ text, language, voice });
      await listening.begun;
      return mediaUrl('speech', name);
    },
  };
}
