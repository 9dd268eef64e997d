import type { OwnOrigin } from '../inbox/own-origin.js';
import type { Settings } from '../settings/settings.js';
import type { MediaKind } from './media-folders.js';

/** Below this path, on our own host and port, is what the telephone system plays. */
export const MEDIA_PATH = '/media/';

/** The URL that the telephone system is given for a file. */
export type MediaUrl = (kind: MediaKind, name: string) => string;

/**
 * Where the telephone system finds this process: `HOOKSWITCH_MEDIA_URL`, else our own address, which is right for one on
 * the same machine.
 */
export function mediaBase(
  { mediaUrl: base, host }: Pick<Settings, 'mediaUrl' | 'host'>,
  ownOrigin: OwnOrigin,
): string {
  if (base !== null) return base;
  // Who listens on all addresses by `::` listens on this one too, and not every telephone system likes brackets.
  return host === '::' ? ownOrigin.origin().replace('[::1]', '127.0.0.1') : ownOrigin.origin();
}

/** URLs of files there; the address that was really taken is asked for each time. */
export function mediaUrl(settings: Pick<Settings, 'mediaUrl' | 'host'>, ownOrigin: OwnOrigin): MediaUrl {
  return (kind, name) => `${mediaBase(settings, ownOrigin)}${MEDIA_PATH}${kind}/${name}`;
}
