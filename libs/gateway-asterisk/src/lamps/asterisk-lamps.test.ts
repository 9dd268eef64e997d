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
