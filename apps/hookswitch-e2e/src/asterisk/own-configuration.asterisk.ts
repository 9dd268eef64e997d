import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callerArguments, phoneArguments, rig, SipAgent } from '@hookswitch/gateway-asterisk/testing';
import type { RigCommand } from '@hookswitch/gateway-asterisk/testing';
import { root, RuntimeProcess, until } from '../rig/runtime-process.js';

/** Beside the rig's own ports; a second rig is told others. */
const HTTP_PORT = Number(process.env['RIG_BOOT_HTTP_PORT'] ?? 8288);
const SIP_PORT = Number(process.env['RIG_BOOT_SIP_PORT'] ?? 5360);

const folder = mkdtempSync(join(tmpdir(), 'hookswitch-own-'));
/** TLS with a certificate authority of one's own, and endpoints that are not named as their extensions. */
const settings = {
  HOOKSWITCH_GATEWAYS: 'asterisk',
  HOOKSWITCH_ARI_URL: `https://127.0.0.1:${HTTP_PORT}/ari`,
  HOOKSWITCH_ARI_USER: 'hookswitch',
  HOOKSWITCH_ARI_PASSWORD: 'a-password-of-the-test',
  HOOKSWITCH_ARI_EXTENSION: 'PJSIP/desk-{extension}',
};
const trusting = { ...settings, NODE_EXTRA_CA_CERTS: join(folder, 'ca.crt') };

/** `npx hookswitch …` on a data folder that is not there. */
function hookswitch(args: readonly string[], environment: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'apps/runtime/bin/hookswitch.mjs'), ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOOKSWITCH_DATA_DIR: join(folder, 'no-data'),
        HOOKSWITCH_PORT: '0',
        ...environment,
      },
    },
  );
  return { code: status, said: stdout + stderr };
}

let asterisk: RigCommand | null = null;
let runtime: RuntimeProcess;
const agents: SipAgent[] = [];

beforeAll(async () => {
  const { code, said } = hookswitch(
    [
      ...['asterisk-config', '--out', folder, '--sip-bind', `127.0.0.1:${SIP_PORT}`],
      ...['--extension', '1001', '--extension', '1002'],
    ],
    settings,
  );
  if (code !== 0) throw new Error(said);
  expect((await rig('certify', folder).ended).code).toBe(0);
  const change = (name: string, from: string, to: string) => {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  // The rig's phones register from another port than they listen on, which no real phone does.
  change('pjsip.conf', 'rewrite_contact = yes', 'rewrite_contact = no');
  // They lose count when they are told in a call who they are connected to.
  change('pjsip.conf', 'send_connected_line = yes', 'send_connected_line = no');
  // Plain HTTP stays open beside TLS, at a port that another Asterisk of this machine may have.
  change('http.conf', 'bindport = 8088', `bindport = ${HTTP_PORT + 1}`);
  asterisk = rig('boot', folder);
  await asterisk.prints('booted');
  runtime = await RuntimeProcess.start(trusting);
  // A new data folder has a user 1001.
  await runtime.api('POST', '/users', { name: 'Grace', extension: '1002' });
  await runtime.api('POST', '/configuration/apply', {});
});

afterAll(async () => {
  await Promise.all(agents.map((agent) => agent.stop()));
  await runtime?.dispose();
  await asterisk?.stop();
  rmSync(folder, { recursive: true });
});

/** The SIP password that was made up for an endpoint. */
function passwordOf(endpoint: string): string {
  const [, password] =
    new RegExp(`^\\[${endpoint}-auth\\][^[]*?^password = (\\S+)$`, 'm').exec(
      readFileSync(join(folder, 'pjsip.conf'), 'utf8'),
    ) ?? [];
  return password ?? '';
}

function agent(endpoint: string, args: readonly string[]): SipAgent {
  const made = new SipAgent([...args, '--server', String(SIP_PORT), '--password', passwordOf(endpoint)]);
  agents.push(made);
  return made;
}

describe('an Asterisk with the configuration that was written for it, by TLS', () => {
  it('connects desk-1001 with desk-1002, who are the users 1001 and 1002', async () => {
    const rings = { behaviour: 'answer', after_ms: 300, hangup_after_ms: 1000 } as const;
    const phone = agent('desk-1002', phoneArguments('desk-1002', rings, true));
    await phone.ready();
    await until('1002 is available', async () => {
      const { body } = await runtime.api('GET', '/presence');
      return body.result.some(
        (row: { extension: string; gateway: string; state: string }) =>
          row.extension === '1002' && row.gateway === 'asterisk' && row.state === 'available',
      );
    });
    const from = { extension: 'desk-1001' };
    const caller = agent('desk-1001', callerArguments({ from, to: '1002' }));
    expect(await caller.ended).toBe(0);
    const call = await until('the call has ended', async () => {
      const { body } = await runtime.api('GET', '/calls');
      return body.result.find(({ state }: { state: string }) => state === 'hangup');
    });
    expect(call).toMatchObject({
      from: { number: '1001' },
      to: { number: '1002' },
      legs: [
        { kind: 'caller', number: '1001' },
        { kind: 'user', number: '1002', cause: 'normal' },
      ],
    });
    expect(call.legs[1].answered_at).not.toBeNull();
  });

  it('is well, says the doctor', () => {
    const { code, said } = hookswitch(['doctor'], trusting);
    // On a busy machine it answers late, which is worth a warning.
    expect(said).toMatch(/^(ok|WARNING) +reachable +Asterisk answers at https:/m);
    expect(said).toMatch(/^ok +media/m);
    expect([code, said.match(/^FAILED.*$/gm)]).toEqual([0, null]);
  });

  it('is not trusted without its certificate authority: the doctor names the setting', () => {
    const { code, said } = hookswitch(['doctor'], settings);
    expect(code).toBe(1);
    expect(said).toMatch(/^FAILED +reachable .*its certificate is not trusted/m);
    expect(said).toContain('NODE_EXTRA_CA_CERTS');
  });
});
