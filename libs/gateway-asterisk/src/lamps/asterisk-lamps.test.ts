import { StubbedGateway } from '../testing/stubbed-gateway.js';

let asterisk: StubbedGateway;
const warned: string[] = [];
const warn = (sentence: string) => void warned.push(sentence);
beforeEach(() => void (warned.length = 0));
afterEach(() => asterisk.close());

/** What was set: which mailbox, new and old messages. */
const set = () =>
  asterisk.stub.asked
    .filter(({ method, path }) => method === 'PUT' && path.includes('mailboxes'))
    .map(({ path, body }) => {
      const { newMessages, oldMessages } = body as { newMessages: number; oldMessages: number };
      return `${decodeURIComponent(path)} ${newMessages} ${oldMessages}`;
    });
const show = (extension: string, new_messages: number, old_messages = 0) =>
  asterisk.gateway.lamps.show({ extension, new_messages, old_messages });

describe('the message lamps of Asterisk’s phones', () => {
  it('show how many messages wait, under the name that the phone’s endpoint has', async () => {
    asterisk = await StubbedGateway.start({ warn });
    show('1001', 2, 5);
    await asterisk.until(() => set().length === 1);
    expect(set()).toEqual(['/ari/mailboxes/1001@hookswitch 2 5']);
  });

  it('are set again when Asterisk comes back, as they are by then', async () => {
    asterisk = await StubbedGateway.start({ warn });
    show('1001', 2);
    await asterisk.until(() => set().length === 1);
    await asterisk.away();
    show('1001', 3);
    show('1002', 1);
    await asterisk.back();
    await asterisk.until(() => set().length === 3);
    expect(set().slice(1)).toEqual([
      '/ari/mailboxes/1001@hookswitch 3 0',
      '/ari/mailboxes/1002@hookswitch 1 0',
    ]);
    expect(warned.filter((sentence) => sentence.startsWith('Phones'))).toEqual([]);
  });

  it('stay dark, and that is said once, where Asterisk has no modules for them', async () => {
    asterisk = await StubbedGateway.start({ warn }, [], (stubbed) => {
      stubbed.answer = (request) =>
        request.includes('mailboxes') ? { status: 404, body: { message: 'Invalid URI' } } : undefined;
    });
    show('1001', 1);
    show('1002', 1);
    await asterisk.until(() => warned.length > 0);
    expect(warned).toEqual([expect.stringMatching(/res_ari_mailboxes and res_mwi_external/)]);
  });
});

describe('the lamps beside the codes of schedules', () => {
  const told = () =>
    asterisk.stub.asked
      .filter(({ method, path }) => method === 'PUT' && path.includes('deviceStates'))
      .map(
        ({ path, body }) => `${decodeURIComponent(path)} ${(body as { deviceState: string }).deviceState}`,
      );

  it('are a device’s state, which phones that watch the code are told; told again when Asterisk comes back', async () => {
    asterisk = await StubbedGateway.start({ warn });
    asterisk.gateway.lamps.showSwitch({ code: '*28', lit: true });
    await asterisk.until(() => told().length === 1);
    await asterisk.away();
    asterisk.gateway.lamps.showSwitch({ code: '*28', lit: false });
    asterisk.gateway.lamps.showSwitch({ code: '*2*9', lit: true });
    await asterisk.back();
    await asterisk.until(() => told().length === 3);
    expect(told()).toEqual([
      '/ari/deviceStates/Stasis:hookswitch-28 INUSE',
      '/ari/deviceStates/Stasis:hookswitch-28 NOT_INUSE',
      '/ari/deviceStates/Stasis:hookswitch-2*9 INUSE',
    ]);
  });

  it('stay dark, and that is said once, where Asterisk has no modules for them', async () => {
    asterisk = await StubbedGateway.start({ warn }, [], (stubbed) => {
      stubbed.answer = (request) =>
        request.includes('deviceStates') ? { status: 404, body: { message: 'Invalid URI' } } : undefined;
    });
    asterisk.gateway.lamps.showSwitch({ code: '*28', lit: true });
    asterisk.gateway.lamps.showSwitch({ code: '*29', lit: true });
    await asterisk.until(() => warned.length > 0);
    expect(warned).toEqual([expect.stringMatching(/res_ari_device_states and res_stasis_device_state/)]);
  });
});
