import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

interface Member {
  readonly call_id: string;
  readonly role: string;
  readonly status: string;
  readonly muted: boolean;
}

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

/** The moderator stays for so long, over the restart; the callers would stay for much longer. */
const MODERATOR_STAYS_MS = 35_000;

const press = (digits: string) => ({
  script: [
    { after_ms: 1000, do: 'digits', digits },
    { after_ms: 90_000, do: 'hangup' },
  ] as const,
});

describe('a conference on a real Asterisk', () => {
  it('lets callers wait for the moderator, talk over a restart, and out when the moderator leaves', async () => {
    const { runtime } = system;
    const made = await runtime.api('POST', '/conferences', {
      name: 'Monday round',
      pin: '4711',
      moderator_pin: '0815',
      start_when: 'moderator',
      end_when_moderator_leaves: true,
      join_announcement: { text: 'Welcome.' },
    });
    const id = made.body.id as string;
    const to = await system.flow([{ type: 'conference', config: { conference_id: id } }], {
      otherwise: [system.hook('over'), { type: 'hangup' }],
    });
    const members = async () =>
      (await runtime.api('GET', `/conferences/${id}/members`)).body.result as Member[];
    const inside = (count: number) =>
      until(`${count} in the room`, async () => {
        const found = (await members()).filter(({ status }) => status === 'in');
        return found.length === count && found;
      });
    const bridged = async () => {
      const found = (await members()).map(({ call_id }) => runtime.api('GET', `/calls/${call_id}/timeline`));
      const texts = JSON.stringify((await Promise.all(found)).map(({ body }) => body));
      return texts.split('The caller is connected.').length - 1;
    };

    const ada = system.dials(to, { from: { number: '+15557650001', name: 'Ada' }, ...press('4711#') });
    await until('Ada waits', async () => (await members()).some(({ status }) => status === 'waiting'));
    const moderator = system.dials(to, {
      from: { number: '+15557650002', name: 'Grace' },
      script: [
        { after_ms: 1000, do: 'digits', digits: '0815#' },
        { after_ms: MODERATOR_STAYS_MS, do: 'hangup' },
      ],
    });
    const [first] = await inside(2);
    const bob = system.dials(to, { from: { number: '+15557650003', name: 'Bob' }, ...press('4711#') });
    await inside(3);
    await until('all three are in the bridge', async () => (await bridged()) >= 3);

    const muted = await runtime.api('POST', `/conferences/${id}/members/${first?.call_id}/mute`);
    expect([muted.status, muted.body.muted]).toEqual([200, true]);
    await runtime.end('SIGKILL');
    await runtime.start();
    expect((await inside(3)).filter((member) => member.muted)).toHaveLength(1);

    expect(await moderator.ended).toBe(0);
    await until('the conference is over', async () => (await members()).length === 0, 60_000);
    expect([await ada.ended, await bob.ended]).toEqual([0, 0]);
    await until('both flows have gone on', async () => system.countOf('over') >= 2);
    expect(system.countOf('over')).toBe(2);
    const { body } = await runtime.api('GET', `/calls/${first?.call_id}/timeline`);
    const texts = JSON.stringify(body);
    expect(texts).toMatch(/Was in the conference Monday round for \d+ s, with .*\+15557650002/);
    expect(texts).not.toMatch(/4711|0815/);
  });
});
