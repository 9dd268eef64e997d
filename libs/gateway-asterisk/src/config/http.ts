import { configValue } from './configuration.js';
import type { AsteriskConfiguration, GeneratedFile } from './configuration.js';

/** `ari.conf`: the account that Hookswitch signs in with. */
export function ariConf({ ari }: AsteriskConfiguration): GeneratedFile {
  const content = [
    '[general]',
    'enabled = yes',
    'pretty = no',
    '; How long Asterisk waits for Hookswitch to take an event before it cuts the connection, in milliseconds.',
    'websocket_write_timeout = 5000',
    '',
    '; HOOKSWITCH_ARI_USER and HOOKSWITCH_ARI_PASSWORD. It can do anything with any call: keep it to yourself.',
    `[${ari.user}]`,
    'type = user',
    'read_only = no',
    'password_format = plain',
    `password = ${configValue(ari.password)}`,
    '',
  ].join('\n');
  return { name: 'ari.conf', content, secret: true };
}

/** `http.conf`: Asterisk's HTTP server, where `HOOKSWITCH_ARI_URL` says that it is. */
export function httpConf({ ari }: AsteriskConfiguration): GeneratedFile {
  const url = new URL(ari.url);
  const isTls = url.protocol === 'https:';
  const port = url.port || (isTls ? '443' : '80');
  const prefix = url.pathname.replace(/\/ari\/?$/, '').replace(/^\//, '');
  const address = listenAddress(url.hostname);
  const content = [
    '[general]',
    'enabled = yes',
    ...(isTls ? tlsLines(address, port) : plainLines(address, port)),
    ...(prefix === '' ? [] : [`prefix = ${prefix}`]),
    '; The default, 100 connections, is too few for a busy minute when Asterisk is older than 20.14 or 22.4.',
    'sessionlimit = 1000',
    '; Kept-alive connections stay open between calls.',
    'session_keep_alive = 60000',
    'session_inactivity = 60000',
    '',
  ].join('\n');
  return { name: 'http.conf', content, secret: false };
}

function plainLines(address: string, port: string): readonly string[] {
  return [
    address === '127.0.0.1' || address === '::1'
      ? '; On this machine alone: password and calls cross no network.'
      : '; Password and calls cross the network in the clear: let a firewall or a VPN keep others out, or use https.',
    `bindaddr = ${address}`,
    `bindport = ${port}`,
  ];
}

/** Where Asterisk listens without TLS when nothing else is said. */
const PLAIN_PORT = '8088';

function tlsLines(address: string, port: string): readonly string[] {
  return [
    '; Plain HTTP stays open as well: for this machine alone.',
    'bindaddr = 127.0.0.1',
    `bindport = ${port === PLAIN_PORT ? '8089' : PLAIN_PORT}`,
    'tlsenable = yes',
    `tlsbindaddr = ${address}:${port}`,
    '; A certificate that Hookswitch trusts: NODE_EXTRA_CA_CERTS names the file of a certificate authority of your own.',
    'tlscertfile = /etc/asterisk/keys/asterisk.crt',
    'tlsprivatekey = /etc/asterisk/keys/asterisk.key',
  ];
}

/** Asterisk listens where the URL points to; a name, which may be known to others only, means all addresses. */
function listenAddress(hostname: string): string {
  if (hostname === 'localhost') return '127.0.0.1';
  if (/^[\d.]+$/.test(hostname)) return hostname;
  return hostname.startsWith('[') ? hostname.slice(1, -1) : '0.0.0.0';
}
