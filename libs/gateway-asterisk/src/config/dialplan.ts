import { switchDevice } from '../lamps/asterisk-lamps.js';
import { AWAY_S, CONTEXTS, ENDED_PREFIX, endpointOf, SEEN } from './configuration.js';
import type { AsteriskConfiguration, GeneratedFile } from './configuration.js';

/** Characters of a dialled number. A comma in it would become one more argument of Stasis. */
const DIALLED = '${FILTER(+*#0-9a-zA-Z,${EXTEN})}';
const WHO = '${CALLERID(num-pres)},${CHANNEL(endpoint)}';
/** Asterisk's clock, to the millisecond. */
const NOW = '${STRFTIME(,UTC,%s.%3q)}';
/** A caller waits, and hears ringing, for a Hookswitch that was there so many seconds ago: it is being restarted. */
const PATIENCE_S = 15;

/** `extensions.conf`: calls go to Hookswitch; what happens to them when it is away. */
export function extensionsConf(configuration: AsteriskConfiguration): GeneratedFile {
  const { ari } = configuration;
  const enter = (kind: 'inbound' | 'internal') => [
    `Set(CHANNEL(hangup_handler_push)=${CONTEXTS.ended},s,1)`,
    'Set(PJSIP_TRANSFER_HANDLING()=ari-only)',
    `(enter)Stasis(${ari.app},${kind},${DIALLED},${WHO})`,
    `GotoIf($["\${STASISSTATUS}" != "FAILED" | \${EPOCH} - 0\${${SEEN}} >= ${PATIENCE_S}]?away)`,
    'Ringing()',
    'Wait(1)',
    'Goto(enter)',
  ];
  const phones = configuration.extensions.flatMap(({ extension, devices = [] }) => {
    const all = [extension, ...devices]
      .map((phone) => `PJSIP/${endpointOf(configuration.dial.extension, phone) ?? phone}`)
      .join('&');
    return [`exten => ${extension},hint,${all}`, `exten => ${extension},1,Dial(${all},60)`];
  });
  const content = [
    '; Calls go to Hookswitch, the Stasis application. Stasis returns only when it is not connected, or when it',
    '; sends a call back: what follows is the fallback. A Hookswitch that was there a moment ago is being restarted: the',
    '; caller hears ringing and is handed over when it is back. Transfers that phones ask for are left to Hookswitch.',
    '',
    `; From outside. The arguments are: kind, called number, whether the caller's number may be shown, endpoint.`,
    `[${CONTEXTS.trunk}]`,
    ...steps('_[+0-9a-zA-Z].', [...enter('inbound'), `(away)Goto(${CONTEXTS.fallback},s,1)`]),
    '',
    '; What phones dial. Without Hookswitch they still reach each other.',
    `[${CONTEXTS.extensions}]`,
    ...['_[+*#0-9a-zA-Z].', '_X'].flatMap((pattern) =>
      steps(pattern, [
        ...enter('internal'),
        `(away)GotoIf(\${DIALPLAN_EXISTS(${CONTEXTS.phones},${DIALLED},1)}?${CONTEXTS.phones},${DIALLED},1)`,
        `Goto(${CONTEXTS.fallback},s,1)`,
      ]),
    ),
    '',
    '; Phones, for that and for busy lamps. Emergency numbers that must work without Hookswitch belong here too:',
    '; exten => 112,1,Dial(PJSIP/112@trunk)',
    `[${CONTEXTS.phones}]`,
    ...phones,
    '; Keys that watch the code of a schedule, *28 say: lit while it is switched.',
    `exten => _*[*0-9]!,hint,${switchDevice('${EXTEN:1}')}`,
    '',
    '; Hookswitch is away, or sent the call back.',
    `[${CONTEXTS.fallback}]`,
    ...steps('s', [
      'NoOp(Hookswitch is away or gave up: STASISSTATUS is ${STASISSTATUS})',
      ...(configuration.announcement === null ? [] : [`Playback(${configuration.announcement},noanswer)`]),
      ...(configuration.fallback === null
        ? []
        : [
            `Dial(${fallbackDial(configuration, configuration.fallback)},60)`,
            'GotoIf($["${DIALSTATUS}" = "BUSY"]?busy)',
          ]),
      '; 34 is congestion (SIP 503): a carrier that has another route for the number takes it.',
      'Hangup(34)',
    ]),
    ...(configuration.fallback === null ? [] : [' same => n(busy),Hangup(17)']),
    '',
    '; Asterisk keeps nothing of a channel that has ended. Hookswitch writes down twice a second that it is there;',
    '; when it does not, the time and cause of an end are kept for it until it has read them.',
    `[${CONTEXTS.ended}]`,
    `exten => s,1,GotoIf($["\${STASISSTATUS}" = "FAILED" | ${NOW} - 0\${${SEEN}} < ${AWAY_S}]?done)`,
    ` same => n,Set(GLOBAL(${ENDED_PREFIX}\${CHANNEL(uniqueid)})=${NOW} \${HANGUPCAUSE})`,
    ' same => n(done),Return()',
    '',
    '; For the doctor.',
    `[${CONTEXTS.about}]`,
    `exten => app-${ari.app},1,NoOp()`,
    '',
  ].join('\n');
  return { name: 'extensions.conf', content, secret: false };
}

function steps(pattern: string, applications: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const line of applications) {
    if (line.startsWith(';')) lines.push(line);
    else if (lines.some((written) => !written.startsWith(';'))) lines.push(` same => n${labelled(line)}`);
    else lines.push(`exten => ${pattern},1,${line}`);
  }
  return lines;
}

/** `(away)Hangup()` is a step with a label. */
function labelled(line: string): string {
  return line.startsWith('(') ? line.replace(')', '),') : `,${line}`;
}

/** An extension of ours rings itself, anything else goes out through the trunk. */
function fallbackDial({ extensions, dial }: AsteriskConfiguration, target: string): string {
  return extensions.some(({ extension }) => extension === target)
    ? dial.extension.replaceAll('{extension}', target)
    : dial.trunk.replaceAll('{number}', target);
}
