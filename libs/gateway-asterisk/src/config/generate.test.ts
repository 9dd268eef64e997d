import { readFileSync } from 'node:fs';
import type { AsteriskConfiguration } from './configuration.js';
import { asteriskFiles } from './generate.js';
import { keptPasswords } from './kept-passwords.js';

const configuration: AsteriskConfiguration = {
  ari: {
    url: 'http://127.0.0.1:8088/ari',
    user: 'hookswitch',
    password: 'with;semicolon',
    app: 'hookswitch',
  },
  dial: { extension: 'PJSIP/{extension}', trunk: 'PJSIP/{number}@trunk' },
  extensions: [
    { extension: '1001', name: 'Ada "the Countess"; Lovelace' },
    { extension: '1002', name: 'Zoë' },
  ],
  trunk: { host: 'sip.example.net:5070', user: 'acme' },
  sipBind: '0.0.0.0:5060',
  externalAddress: null,
  fallback: null,
  announcement: null,
  sipPassword: (account) => `secret of ${account}`,
};

/** The file's lines without comments. */
function lines(name: string, changes: Partial<AsteriskConfiguration> = {}): readonly string[] {
  const file = asteriskFiles({ ...configuration, ...changes }).find((candidate) => candidate.name === name);
  return (file?.content ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(';'));
}

const section = (all: readonly string[], head: string) => {
  const from = all.indexOf(head) + 1;
  const to = all.findIndex((line, index) => index >= from && line.startsWith('['));
  return all.slice(from, to < 0 ? undefined : to);
};

describe('the generated modules', () => {
  it('are those that the tests on a real Asterisk run with', () => {
    const rig = new URL('../../../../tools/asterisk/conf/modules.conf', import.meta.url);
    const [ofTheProduct = ''] = readFileSync(rig, 'utf8').split('; The far ends of [rig].');
    const withoutComments = ofTheProduct.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
    expect(withoutComments).toEqual(lines('modules.conf'));
  });
});

describe('a user with further phones', () => {
  const extensions = [{ extension: '1001', name: 'Ada', devices: ['ada-mobile'] }];

  it('has an endpoint for each, with one identity and one mailbox', () => {
    const all = lines('pjsip.conf', { extensions });
    expect(section(all, '[ada-mobile](hookswitch-phone)')).toEqual([
      'callerid = "Ada" <1001>',
      'aors = ada-mobile',
      'auth = ada-mobile-auth',
      'mailboxes = 1001@hookswitch',
    ]);
    expect(section(all, '[ada-mobile-auth](hookswitch-auth)')).toEqual([
      'username = ada-mobile',
      'password = secret of ada-mobile',
    ]);
    const desks = { dial: { ...configuration.dial, extension: 'PJSIP/desk-{extension}' } };
    expect(lines('pjsip.conf', { extensions, ...desks })).toContain('[desk-ada-mobile](hookswitch-phone)');
  });

  it('is rung at all of them, and seen at all of them, while Hookswitch is away', () => {
    expect(section(lines('extensions.conf', { extensions }), '[hookswitch-phones]').slice(0, 2)).toEqual([
      'exten => 1001,hint,PJSIP/1001&PJSIP/ada-mobile',
      'exten => 1001,1,Dial(PJSIP/1001&PJSIP/ada-mobile,60)',
    ]);
  });
});

describe('the generated dialplan', () => {
  it('lets phones watch the code of any schedule, also of one that is drawn up later', () => {
    expect(section(lines('extensions.conf'), '[hookswitch-phones]').at(-1)).toBe(
      'exten => _*[*0-9]!,hint,Stasis:hookswitch-${EXTEN:1}',
    );
  });

  it('hands every call to the application, with what the gateway needs to know', () => {
    expect(section(lines('extensions.conf'), '[hookswitch-trunk]')).toEqual([
      'exten => _[+0-9a-zA-Z].,1,Set(CHANNEL(hangup_handler_push)=hookswitch-ended,s,1)',
      ' same => n,Set(PJSIP_TRANSFER_HANDLING()=ari-only)',
      ' same => n(enter),Stasis(hookswitch,inbound,${FILTER(+*#0-9a-zA-Z,${EXTEN})},${CALLERID(num-pres)},${CHANNEL(endpoint)})',
      ' same => n,GotoIf($["${STASISSTATUS}" != "FAILED" | ${EPOCH} - 0${HOOKSWITCH_SEEN} >= 15]?away)',
      ' same => n,Ringing()',
      ' same => n,Wait(1)',
      ' same => n,Goto(enter)',
      ' same => n(away),Goto(hookswitch-fallback,s,1)',
    ]);
    const internal = section(lines('extensions.conf'), '[hookswitch-extensions]');
    expect(internal.filter((line) => line.includes('Stasis(hookswitch,internal,'))).toHaveLength(2);
  });

  it.each([
    ['1001', 'Dial(PJSIP/1001,60)'],
    ['+442079460111', 'Dial(PJSIP/+442079460111@trunk,60)'],
  ])('rings %s when Hookswitch is away', (fallback, dial) => {
    const steps = section(
      lines('extensions.conf', { fallback, announcement: 'custom/closed' }),
      '[hookswitch-fallback]',
    );
    expect(steps.map((line) => line.replace(/^(exten => s,1|\s+same => n),/, ''))).toEqual([
      expect.stringMatching(/^NoOp/),
      'Playback(custom/closed,noanswer)',
      dial,
      'GotoIf($["${DIALSTATUS}" = "BUSY"]?busy)',
      'Hangup(34)',
      ' same => n(busy),Hangup(17)',
    ]);
  });

  it('is congestion when nobody is named to ring', () => {
    expect(section(lines('extensions.conf'), '[hookswitch-fallback]').slice(1)).toEqual([
      ' same => n,Hangup(34)',
    ]);
  });

  it('keeps the end of a call when the gateway was not there for a second and a half', () => {
    expect(section(lines('extensions.conf'), '[hookswitch-ended]')).toEqual([
      'exten => s,1,GotoIf($["${STASISSTATUS}" = "FAILED" | ${STRFTIME(,UTC,%s.%3q)} - 0${HOOKSWITCH_SEEN} < 1.5]?done)',
      ' same => n,Set(GLOBAL(HOOKSWITCH_ENDED_${CHANNEL(uniqueid)})=${STRFTIME(,UTC,%s.%3q)} ${HANGUPCAUSE})',
      ' same => n(done),Return()',
    ]);
  });

  it('is, in what the gateway relies on, that of the Asterisk which the gateway is tested with', () => {
    const rig = new URL('../../../../tools/asterisk/conf/extensions.conf', import.meta.url);
    const tested = readFileSync(rig, 'utf8').split('\n').filter(Boolean);
    const ended = section(lines('extensions.conf'), '[hookswitch-ended]');
    expect(section(tested, '[hookswitch-ended]').filter((line) => !line.startsWith(';'))).toEqual(ended);
    const patience = lines('extensions.conf').find((line) => line.includes('?away)'));
    expect(tested.filter((line) => line.includes('?away)'))).toEqual([patience, patience, patience]);
  });

  it('tells the doctor which application it is for', () => {
    const other = { ...configuration.ari, app: 'second' };
    expect(section(lines('extensions.conf', { ari: other }), '[hookswitch-about]')).toEqual([
      'exten => app-second,1,NoOp()',
    ]);
  });
});

describe('the generated SIP accounts', () => {
  it('make a phone of each extension, whose name cannot break the file', () => {
    const file = lines('pjsip.conf');
    expect(section(file, '[1001](hookswitch-phone)')).toEqual([
      'callerid = "Ada the Countess Lovelace" <1001>',
      'aors = 1001',
      'auth = 1001-auth',
      'mailboxes = 1001@hookswitch',
    ]);
    expect(section(file, '[1002](hookswitch-phone)')[0]).toBe('callerid = "Zoë" <1002>');
    expect(section(file, '[1001-auth](hookswitch-auth)')).toEqual([
      'username = 1001',
      'password = secret of 1001',
    ]);
  });

  it('are named as the dial strings say', () => {
    const file = lines('pjsip.conf', {
      dial: { extension: 'PJSIP/acme-{extension}', trunk: 'PJSIP/{number}@carrier' },
    });
    expect(file).toEqual(expect.arrayContaining(['[acme-1001](hookswitch-phone)', 'endpoint = carrier']));
    const dialplan = lines('extensions.conf', {
      dial: { extension: 'PJSIP/acme-{extension}', trunk: 'PJSIP/{number}@carrier' },
    });
    expect(dialplan).toContain('exten => 1001,1,Dial(PJSIP/acme-1001,60)');
  });

  it('register with a trunk that asks for a password, and know a trunk that does not by its address', () => {
    expect(lines('pjsip.conf')).toEqual(
      expect.arrayContaining([
        'type = registration',
        'client_uri = sip:acme@sip.example.net:5070',
        'match = sip.example.net',
        'password = secret of trunk',
      ]),
    );
    const peer = lines('pjsip.conf', { trunk: { host: '192.0.2.7', user: null } });
    expect(peer).toContain('match = 192.0.2.7');
    expect(peer.filter((line) => /registration|outbound_auth/.test(line))).toEqual([]);
    expect(lines('pjsip.conf', { trunk: null }).filter((line) => line.includes('trunk'))).toEqual([]);
  });

  it('tell the address of the outside behind NAT', () => {
    expect(lines('pjsip.conf', { externalAddress: '198.51.100.4' })).toEqual(
      expect.arrayContaining(['external_media_address = 198.51.100.4', 'local_net = 10.0.0.0/8']),
    );
  });

  it('keep their passwords when they are written again', () => {
    const files = asteriskFiles(configuration);
    const text = (name: string) => files.find((file) => file.name === name)?.content ?? '';
    expect([...keptPasswords(text('pjsip.conf'))]).toEqual([
      ['1001', 'secret of 1001'],
      ['1002', 'secret of 1002'],
      ['trunk', 'secret of trunk'],
    ]);
    expect(keptPasswords(text('ari.conf')).get('hookswitch')).toBe('with;semicolon');
  });
});

describe('the generated HTTP server', () => {
  it.each([
    ['http://127.0.0.1:8088/ari', ['bindaddr = 127.0.0.1', 'bindport = 8088']],
    ['http://localhost:8089/ari', ['bindaddr = 127.0.0.1', 'bindport = 8089']],
    ['http://192.0.2.7:8088/ari', ['bindaddr = 192.0.2.7', 'bindport = 8088']],
    ['http://pbx:8088/phones/ari', ['bindaddr = 0.0.0.0', 'bindport = 8088', 'prefix = phones']],
    [
      'https://pbx:8089/ari',
      ['bindaddr = 127.0.0.1', 'bindport = 8088', 'tlsenable = yes', 'tlsbindaddr = 0.0.0.0:8089'],
    ],
    ['https://pbx:8088/ari', ['bindport = 8089', 'tlsbindaddr = 0.0.0.0:8088']],
  ])('listens where %s points to', (url, expected) => {
    const file = lines('http.conf', { ari: { ...configuration.ari, url } });
    expect(file).toEqual(expect.arrayContaining(expected));
  });

  it('marks the files that hold passwords', () => {
    const secret = asteriskFiles(configuration).filter((file) => file.secret);
    expect(secret.map(({ name }) => name)).toEqual(['ari.conf', 'pjsip.conf']);
  });
});
