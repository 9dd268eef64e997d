import type { AsteriskConfiguration, GeneratedFile } from './configuration.js';
import { extensionsConf } from './dialplan.js';
import { ariConf, httpConf } from './http.js';
import { MODULES } from './modules.js';
import { pjsipConf } from './sip.js';

/** The smallest configuration with which Asterisk serves Hookswitch. */
export function asteriskFiles(configuration: AsteriskConfiguration): readonly GeneratedFile[] {
  return [
    ariConf(configuration),
    httpConf(configuration),
    pjsipConf(configuration),
    extensionsConf(configuration),
    modulesConf(),
    musicOnHoldConf(),
  ].map((file) => ({ ...file, content: `${HEAD}\n\n${file.content}` }));
}

const HEAD = '; Written by "npx hookswitch asterisk-config". Passwords stay when it is written again.';

function modulesConf(): GeneratedFile {
  const content = [
    '; What Hookswitch makes use of, and nothing else. An Asterisk that does other work keeps its own modules.conf:',
    '; "npx hookswitch doctor" names what is missing in it.',
    '[modules]',
    'autoload = no',
    ...MODULES.map(({ name }) => `load = ${name}`),
    '',
  ].join('\n');
  return { name: 'modules.conf', content, secret: false };
}

function musicOnHoldConf(): GeneratedFile {
  const content = [
    '; Sound files in the folder "moh" of Asterisk\'s data folder, 8 kHz mono. Debian has some in the package',
    '; asterisk-moh-opsound-wav. Without any, callers on hold hear silence.',
    '[default]',
    'mode = files',
    'directory = moh',
    'sort = random',
    '',
  ].join('\n');
  return { name: 'musiconhold.conf', content, secret: false };
}
