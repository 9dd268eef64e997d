import type { Settings } from './settings.js';

/**
 * Where Asterisk finds this process: `HOOKSWITCH_MEDIA_URL`, else our own address, for an Asterisk on the same machine.
 *
 * @param port the port that was really taken, where the setting may be 0
 */
export function mediaAddress(
  { mediaUrl, host, port: asked }: Pick<Settings, 'mediaUrl' | 'host' | 'port'>,
  port: number = asked,
): string {
  if (mediaUrl !== null) return mediaUrl;
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
