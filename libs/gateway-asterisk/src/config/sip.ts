import { MAILBOX_CONTEXT } from '../lamps/asterisk-lamps.js';
import { configValue, CONTEXTS, endpointOf } from './configuration.js';
import type {
  AsteriskConfiguration,
  ConfiguredExtension,
  ConfiguredTrunk,
  GeneratedFile,
} from './configuration.js';

/** Networks that lie on this side of a NAT. */
const LOCAL_NETS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8'];

/** `pjsip.conf`: one endpoint for each phone, one for the trunk. */
export function pjsipConf(configuration: AsteriskConfiguration): GeneratedFile {
  const content = [
    ...global(),
    ...transport(configuration),
    ...phoneTemplates(),
    ...configuration.extensions.flatMap((extension) => phonesOf(configuration, extension)),
    ...(configuration.trunk === null ? [] : trunk(configuration, configuration.trunk)),
  ].join('\n');
  return { name: 'pjsip.conf', content, secret: true };
}

function global(): readonly string[] {
  return [
    '[global]',
    'type = global',
    '; Who sends? First the trunk, by its address; then phones, by the user name that they prove with a password.',
    'endpoint_identifier_order = ip,auth_username,username',
    '; Hides which extensions exist: strangers are asked for a password as everybody is.',
    'default_realm = asterisk',
    '',
  ];
}

function transport({ sipBind, externalAddress }: AsteriskConfiguration): readonly string[] {
  return [
    '[hookswitch-udp]',
    'type = transport',
    'protocol = udp',
    `bind = ${sipBind}`,
    ...(externalAddress === null
      ? ['; Behind NAT: external_signaling_address, external_media_address and local_net belong here.']
      : [
          '; What is told to the outside, in place of the address behind the NAT.',
          `external_signaling_address = ${externalAddress}`,
          `external_media_address = ${externalAddress}`,
          ...LOCAL_NETS.map((net) => `local_net = ${net}`),
        ]),
    '',
  ];
}

function phoneTemplates(): readonly string[] {
  return [
    '; What all phones have in common. Codecs are yours to choose.',
    '[hookswitch-phone](!)',
    'type = endpoint',
    'transport = hookswitch-udp',
    `context = ${CONTEXTS.extensions}`,
    `subscribe_context = ${CONTEXTS.phones}`,
    'disallow = all',
    'allow = ulaw,alaw,g722',
    '; Keys in the sound (RFC 4733) where the phone can, and in SIP INFO from all.',
    'dtmf_mode = auto_info',
    '; Sound passes through Asterisk: it hears keys, plays and records.',
    'direct_media = no',
    '; Phones behind NAT: answer to where their packets come from.',
    'rtp_symmetric = yes',
    'force_rport = yes',
    'rewrite_contact = yes',
    '; A phone does not say who it is: callerid below does. Its display follows who it is connected to.',
    'trust_id_inbound = no',
    'send_pai = yes',
    'send_connected_line = yes',
    '; One call makes a user busy, for queues and for phones that watch each other.',
    'device_state_busy_at = 1',
    '; PJSIP_TRANSFER_HANDLING is not set here: Hookswitch sets it on each call, and carries transfers out itself.',
    '',
    '[hookswitch-auth](!)',
    'type = auth',
    'auth_type = userpass',
    '',
    '[hookswitch-aor](!)',
    'type = aor',
    '; One phone, the last that registered. With more, Hookswitch rings one of them alone: a second phone of a user is a',
    '; further phone in Hookswitch, which signs in by a name of its own.',
    'max_contacts = 1',
    'remove_existing = yes',
    'qualify_frequency = 60',
    '',
  ];
}

/** The phone at a user's extension, and their further ones. */
function phonesOf(
  configuration: AsteriskConfiguration,
  { extension, name, devices = [] }: ConfiguredExtension,
): readonly string[] {
  return [extension, ...devices].flatMap((phone) => phoneAs(configuration, phone, extension, name));
}

function phoneAs(
  { dial, sipPassword }: AsteriskConfiguration,
  phone: string,
  extension: string,
  name: string,
): readonly string[] {
  const endpoint = endpointOf(dial.extension, phone) ?? phone;
  return [
    `[${endpoint}](hookswitch-phone)`,
    `callerid = "${callerName(name)}" <${extension}>`,
    `aors = ${endpoint}`,
    `auth = ${endpoint}-auth`,
    `mailboxes = ${extension}@${MAILBOX_CONTEXT}`,
    `[${endpoint}-auth](hookswitch-auth)`,
    `username = ${endpoint}`,
    `password = ${configValue(sipPassword(endpoint))}`,
    `[${endpoint}](hookswitch-aor)`,
    '',
  ];
}

/** A name for between quotes in a line of Asterisk's configuration, where `;` begins a comment. */
function callerName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}"\\;<>[\]]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function trunk(
  { dial, sipPassword }: AsteriskConfiguration,
  { host, user }: ConfiguredTrunk,
): readonly string[] {
  const name = endpointOf(dial.trunk) ?? 'trunk';
  const bare = host.replace(/:\d+$/, '');
  return [
    `[${name}]`,
    'type = endpoint',
    'transport = hookswitch-udp',
    `context = ${CONTEXTS.trunk}`,
    'disallow = all',
    'allow = ulaw,alaw',
    `aors = ${name}`,
    ...(user === null ? [] : [`outbound_auth = ${name}-auth`, `from_user = ${user}`]),
    `from_domain = ${bare}`,
    'dtmf_mode = auto_info',
    'direct_media = no',
    'rtp_symmetric = yes',
    "; The carrier vouches for its callers' numbers, and for whether they may be shown; ours go out the same way.",
    'trust_id_inbound = yes',
    'trust_id_outbound = yes',
    'send_pai = yes',
    'send_connected_line = no',
    '',
    `[${name}]`,
    'type = aor',
    `contact = sip:${host}`,
    'qualify_frequency = 60',
    '',
    '; Calls from these addresses are calls of the trunk. Add those that your carrier names.',
    `[${name}]`,
    'type = identify',
    `endpoint = ${name}`,
    `match = ${bare}`,
    '',
    ...(user === null
      ? []
      : [
          `[${name}-auth]`,
          'type = auth',
          'auth_type = userpass',
          `username = ${user}`,
          `password = ${configValue(sipPassword(name))}`,
          '',
          `[${name}]`,
          'type = registration',
          'transport = hookswitch-udp',
          `server_uri = sip:${host}`,
          `client_uri = sip:${user}@${host}`,
          `contact_user = ${user}`,
          `outbound_auth = ${name}-auth`,
          'retry_interval = 30',
          'forbidden_retry_interval = 300',
          '',
        ]),
  ];
}
