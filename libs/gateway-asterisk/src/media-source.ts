import type { PlayedMedia } from '@hookswitch/telephony';

/**
 * Where what is played becomes something that Asterisk can fetch: the gateway's port to text-to-speech and prompts.
 */
export interface MediaSource {
  /**
   * Resolves with the URL of an 8 kHz WAV file whose path ends in `.wav` and answers with an `ETag`; rejects, with a
   * sentence for people, when there is none.
   */
  urlOf(media: PlayedMedia): Promise<string>;
}
