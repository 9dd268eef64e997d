import { DEFAULT_DIAL_STRINGS, endpointOf } from '@hookswitch/gateway-asterisk';
import type { AsteriskConfiguration } from '@hookswitch/gateway-asterisk';
import { OwnOrigin } from '../inbox/own-origin.js';
import { mediaBase } from '../media/media-url.js';
import type { Settings } from '../settings/settings.js';

/** What is to be done with the files of a configuration, in lines: the settings that go with them first of all. */
export function nextSteps(configuration: AsteriskConfiguration, settings: Settings): readonly string[] {
  const { ari, dial, extensions, trunk } = configuration;
  return [
    'Restart Asterisk, and start Hookswitch with:',
    '  HOOKSWITCH_GATEWAYS=asterisk',
    `  HOOKSWITCH_ARI_URL=${ari.url}`,
    `  HOOKSWITCH_ARI_USER=${ari.user}`,
    `  HOOKSWITCH_ARI_PASSWORD=${ari.password}`,
    ...(ari.app === 'hookswitch' ? [] : [`  HOOKSWITCH_ARI_APP=${ari.app}`]),
    ...(dial.extension === DEFAULT_DIAL_STRINGS.extension
      ? []
      : [`  HOOKSWITCH_ARI_EXTENSION=${dial.extension}`]),
    ...(dial.trunk === DEFAULT_DIAL_STRINGS.number ? [] : [`  HOOKSWITCH_ARI_TRUNK=${dial.trunk}`]),
    ...mediaLines(ari.url, settings),
    '',
    extensions.length === 0
      ? 'There are no extensions yet: add users in the editor, or name some with --extension, and write again.'
      : `The phones' passwords are in pjsip.conf (${extensions.map(({ extension }) => extension).join(', ')}). SIP passwords that were typed into Hookswitch are never given out again: type them there if you want those.`,
    ...(trunk?.user
      ? [
          `Type the password of ${trunk.user} at ${trunk.host} into the section [${endpointOf(dial.trunk) ?? 'trunk'}-auth] of pjsip.conf.`,
        ]
      : []),
    'Then see whether all is well: npx hookswitch doctor',
  ];
}

const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Where Asterisk fetches sounds: for one on this machine our own address, which needs no setting. */
function mediaLines(ariUrl: string, { mediaUrl, host, port }: Settings): readonly string[] {
  if (mediaUrl !== null) return [`  HOOKSWITCH_MEDIA_URL=${mediaUrl}`];
  const own = mediaBase({ mediaUrl, host }, new OwnOrigin(host, port));
  const isLoopback = (url: string) => LOOPBACK.test(new URL(url).hostname);
  if (isLoopback(ariUrl) || !isLoopback(own)) return [];
  return [
    '  HOOKSWITCH_HOST=0.0.0.0',
    `  HOOKSWITCH_MEDIA_URL=http://<this machine's address, as Asterisk reaches it>:${port}`,
  ];
}
