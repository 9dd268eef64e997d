import { STRICT_NETWORK_POLICY as strict } from './network-policy.js';
import { refuseUrlTemplate } from './url-template.js';

describe('URLs with variables', () => {
  it.each([
    'https://crm.example/hook',
    'https://crm.example/${call.id}',
    'https://crm.example/calls/${caller.number|unknown}/x?name=${caller.name}#${digits}',
    'https://crm.example?c=${call.id}',
    'https://crm.example:8443/\\${literal}',
  ])('%s is allowed', (url) => expect(refuseUrlTemplate(url, strict)).toBeUndefined());

  it.each([
    '${vars.url}',
    'https://${vars.host}/hook',
    'https://crm.${vars.region}.example/hook',
    'https://crm.example${vars.path}',
    'https://crm.example:${vars.port}/',
    'https:${vars.rest}/',
    'https:/${vars.rest}/',
    'https://${vars.user}@crm.example/',
    'https://crm.example\\\\${vars.x}/',
  ])('%s is refused: the server is not written out', (url) => {
    expect(refuseUrlTemplate(url, strict)).toMatch(/Write scheme, host and port out/);
  });

  it.each([
    ['http://crm.example/${call.id}', /Use https/],
    ['https://127.0.0.1/${call.id}', /not on the public internet/],
    ['https://a:b@crm.example/${call.id}', /user name and password/],
    ['https://crm.example/${call.id', /never closed/],
    ['https://crm.example/\n${call.id}', /blanks/],
  ])('%s is refused like any URL', (url, message) => expect(refuseUrlTemplate(url, strict)).toMatch(message));
});
