import type { OwnOrigin } from '../inbox/own-origin.js';
import type { Settings } from '../settings/settings.js';
import type { MediaKind } from './media-folders.js';

/** Below this path, on our own host and port, is what the telephone system plays. */
export const MEDIA_PATH = '/media/';

/** The URL that the telephone system is given for a file. */
export type MediaUrl = (kind: MediaKind, name: string) => string;

/** URLs behind `HOOKSWITCH_MEDIA_URL`, else behind the address that was really taken: asked for each time. */
export function mediaUrl(
  { mediaUrl: base, host }: Pick<Settings, 'mediaUrl' | 'host'>,
  ownOrigin: OwnOrigin,
): MediaUrl {
  // Who listens on all addresses by `::` listens on this one too, and not every telephone system likes brackets.
  const own = () => (host === '::' ? ownOrigin.origin().replace('[::1]', '127.0.0.1') : ownOrigin.origin());
  return (kind, name) => `${base ?? own()}${MEDIA_PATH}${kind}/${name}`;
}
