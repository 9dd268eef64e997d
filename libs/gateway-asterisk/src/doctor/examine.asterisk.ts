import { connectAsterisk } from './connect-asterisk.js';
import { examine } from './examine.js';
import type { Finding } from './finding.js';
import { serveProbe } from './media-server.js';
import type { Patient } from './patient.js';

const {
  ARI_URL: url = 'http://127.0.0.1:8088/ari',
  ARI_USER: user = 'hookswitch',
  ARI_PASSWORD: password = 'hookswitch',
} = process.env;
/** No application of this name is served, whatever else uses the rig. */
const app = 'hookswitch-doctors-test';

async function examined(changes: Partial<Patient> = {}): Promise<ReadonlyMap<string, Finding>> {
  const findings = await examine({
    asterisk: connectAsterisk({ url, user, password }),
    url,
    user,
    app,
    own: null,
    media: () => serveProbe('http://127.0.0.1', { host: '127.0.0.1', port: 0 }),
    call: null,
    now: () => Date.now(),
    ...changes,
  });
  return new Map(findings.map((finding) => [finding.id, finding]));
}

describe("The doctor at the rig's Asterisk", () => {
  it('finds what is well, and a dialplan that it did not write', async () => {
    const findings = await examined();
    const state = (id: string) => findings.get(id)?.state;
    for (const id of [
      'reachable',
      'credentials',
      'permission',
      'version',
      'modules',
      'clock',
      'limits',
      'media',
    ])
      expect(findings.get(id)).toMatchObject({ state: 'ok' });
    expect(findings.get('dialplan')).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('"from-extension"'),
    });
    expect([state('application'), state('call')]).toEqual(['warning', 'skipped']);
  });

  it('follows a call through the dialplan', async () => {
    const elsewhere = await examined({ call: 'hello@rig' });
    expect(elsewhere.get('call')).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('Playback'),
    });
  });

  it('leaves nothing behind', async () => {
    await examined({ call: '100@from-trunk' });
    const { ask } = connectAsterisk({ url, user, password });
    const left = [
      ...(await ask('GET /channels', {})).map(({ id }) => id),
      ...(await ask('GET /bridges', {})).map(({ id }) => id),
    ];
    expect(left.filter((id) => id.startsWith('hookswitch-doctor'))).toEqual([]);
  });

  it('tells a wrong password', async () => {
    const findings = await examined({ asterisk: connectAsterisk({ url, user, password: 'wrong' }) });
    expect(findings.get('credentials')).toMatchObject({ state: 'failed' });
  });

  it('tells media that Asterisk cannot reach', async () => {
    const findings = await examined({
      media: async () => ({
        url: 'http://127.0.0.1:9/away.wav',
        hits: () => 0,
        close: async () => undefined,
      }),
    });
    expect(findings.get('media')).toMatchObject({ state: 'failed' });
  });
});
