import { isAddressAllowed, isNetwork, refuseUrl, STRICT_NETWORK_POLICY as strict } from './network-policy.js';
import type { NetworkPolicy } from './network-policy.js';

const lan: NetworkPolicy = {
  allow_http: true,
  allow_nets: ['127.0.0.0/8', '::1', '10.1.0.0/16', 'fd00:1::/32'],
};

/** One address of every range that is not the public internet (reference: IANA special-purpose registries). */
const PRIVATE_ADDRESSES = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254', '169.254.169.254',
  '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255',
  '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::2', '::127.0.0.1', '::7f00:1', '::a00:1', '1000::1', '4000::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::',
  '2002:a00:1::1', '3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1',
]; // prettier-ignore

const PUBLIC_ADDRESSES = [
  '1.1.1.1',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '::ffff:8.8.8.8',
  '2606:4700::1111',
];

/** Other ways of writing a host that mean an address inside. */
const DISGUISED_URLS = [
  'https://2130706433/', 'https://0x7f000001/', 'https://0x7f.1/', 'https://127.1/', 'https://127.0.1/',
  'https://0177.0.0.1/', 'https://017700000001/', 'https://0/', 'https://127.0.0.1./', 'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/', 'https://0xA9FEA9FE/', 'https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/', 'https://[0:0:0:0:0:ffff:7f00:0001]/', 'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://[fd00:ec2::254]/', 'https://[FE80::1]/',
  'https://localhost/', 'https://LOCALHOST/', 'https://localhost./', 'https://a.b.localhost/', 'https://a.localhost./',
  'https://%6cocalhost/', 'https://ⓛocalhost/', 'https:\\\\127.0.0.1\\x', 'https:127.0.0.1', 'https:///127.0.0.1/',
  'https://127.0.0.1:8443/hook?x=https://crm.example/', 'https://192.168.1.1#@crm.example/',
]; // prettier-ignore

describe('addresses', () => {
  it.each(PRIVATE_ADDRESSES)('%s is refused', (ip) => expect(isAddressAllowed(ip, strict)).toBe(false));
  it.each(PUBLIC_ADDRESSES)('%s is allowed', (ip) => expect(isAddressAllowed(ip, strict)).toBe(true));
  it.each(['', 'crm.example', '1.2.3.4.5', '::g', '1.1.1.1:80'])('%j is no address', (ip) => {
    expect(isAddressAllowed(ip, strict)).toBe(false);
  });

  it.each([
    ['127.9.9.9', true],
    ['::ffff:127.0.0.1', true],
    ['::1', true],
    ['::2', false],
    ['10.1.255.255', true],
    ['10.2.0.0', false],
    ['fd00:1:ffff::1', true],
    ['fd00:2::1', false],
    ['64:ff9b::7f00:1', false],
  ])('%s with networks of our own allowed: %s', (ip, allowed) => {
    expect(isAddressAllowed(ip, lan)).toBe(allowed);
  });

  it('reads an allowed network that was written as mapped IPv4', () => {
    const policy = { allow_http: false, allow_nets: ['::ffff:10.0.0.0/104'] };
    expect(isAddressAllowed('10.200.0.1', policy)).toBe(true);
    expect(isAddressAllowed('192.168.0.1', policy)).toBe(false);
  });
});

describe('networks in the setting', () => {
  it.each(['10.0.0.0/8', '192.168.1.20', 'fd00::/8', '::1', ' 127.0.0.0/8 '])('%j can be used', (net) => {
    expect(isNetwork(net)).toBe(true);
  });
  it.each([
    '',
    '10/8',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '010.0.0.0/8',
    'lan',
    '::/129',
    '10.0.0.0/8/8',
    '127.1',
  ])('%j is refused', (net) => expect(isNetwork(net)).toBe(false));
});

describe('URLs', () => {
  it.each(DISGUISED_URLS)('%s is refused, in whatever notation', (url) => {
    expect(refuseUrl(url, strict)).toMatch(/not on the public internet/);
  });

  it.each(PRIVATE_ADDRESSES.filter((ip) => !ip.includes('%')))('https://%s is refused', (ip) => {
    const host = ip.includes(':') ? `[${ip}]` : ip;
    expect(refuseUrl(`https://${host}/hook`, strict)).toMatch(/not on the public internet/);
  });

  it.each([
    ['', /no complete URL/],
    ['crm.example/hook', /no complete URL/],
    ['/hook', /no complete URL/],
    ['https://', /no complete URL/],
    ['https://[::1', /no complete URL/],
    ['https://256.256.256.256/', /no complete URL/],
    ['https://crm.example:99999/', /no complete URL/],
    ['http://crm.example/', /Use https/],
    ['ftp://crm.example/', /"ftp:" cannot be called/],
    ['file:///etc/passwd', /"file:"/],
    ['javascript:alert(1)', /"javascript:"/],
    ['https://user:pass@crm.example/', /user name and password/],
    ['https://crm.example@127.0.0.1/', /user name and password/],
    ['https://crm.example:25/', /Port 25/],
    ['https://crm.example/a b', /blanks/],
    [' https://crm.example/', /blanks/],
    ['https://crm.exa\nmple/', /blanks/],
  ])('%j is refused', (url, sentence) => expect(refuseUrl(url, strict)).toMatch(sentence));

  it('never repeats a password', () => {
    expect(refuseUrl('https://user:hunter2@crm.example/', strict)).not.toContain('hunter2');
  });

  it.each(['https://crm.example/hook?a=1#b', 'https://8.8.8.8:8443/', 'https://[2606:4700::1111]/', 'https://xn--80ak6aa92e.example'])(
    '%s is allowed',
    (url) => expect(refuseUrl(url, strict)).toBeUndefined(),
  ); // prettier-ignore

  it.each(['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/', 'http://10.1.2.3/', 'https://2130706433/'])(
    '%s is allowed where the settings allow it',
    (url) => expect(refuseUrl(url, lan)).toBeUndefined(),
  ); // prettier-ignore

  it('still refuses other networks, and http without leave', () => {
    expect(refuseUrl('http://10.2.0.1/', lan)).toMatch(/HOOKSWITCH_ALLOW_NETS/);
    expect(refuseUrl('http://127.0.0.1/', { ...lan, allow_http: false })).toMatch(/HOOKSWITCH_ALLOW_HTTP/);
  });

  it('knows the inbox of this server as its own', () => {
    const policy = { ...strict, inbox_origins: ['http://127.0.0.1:8080'] };
    expect(refuseUrl('http://127.0.0.1:8080/inbox/demo', policy)).toBeUndefined();
    expect(refuseUrl('http://127.0.0.1:8080/inbox/../api/v1/flows', policy)).toBeDefined();
    expect(refuseUrl('http://127.0.0.1:8081/inbox/demo', policy)).toBeDefined();
    expect(refuseUrl('http://x:y@127.0.0.1:8080/inbox/demo', policy)).toBeDefined();
  });
});
