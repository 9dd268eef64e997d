import type { ProviderRig } from './provider-rig.js';

const message = {
  id: '01937a5e-4a30-7e42-8000-2b6f9c8d0a31',
  from: '+442079460000',
  to: '+447700900123',
  text: 'Hello',
  status_url: 'https://pbx.example/receipts?of=1&by="2"',
};
const never = new AbortController().signal;

/** What every provider has to keep to: its own tests run this. */
export function describeProvider(name: string, open: () => Promise<ProviderRig>): void {
  describe(`${name}, as every provider`, () => {
    let rig: ProviderRig;
    beforeEach(async () => {
      rig = await open();
    });
    afterEach(() => rig.close());

    it('takes a message as it is, and says that it has it', async () => {
      expect(['accepted', 'delivered']).toContain((await rig.provider.send(message, never)).type);
      expect(rig.arrived).toEqual([message]);
    });

    it.each([
      'with "quotes", a \\ and a {to}',
      'two\nlines',
      'Łódź, 你好, 🦆',
      'a&b=c%20d+e#f',
      '${caller.number}',
      'a'.repeat(1600),
    ])('changes nothing of a text %#', async (text) => {
      await rig.provider.send({ ...message, text }, never);
      expect(rig.arrived).toEqual([{ ...message, text }]);
    });

    it('is told the same id when it is asked again', async () => {
      await rig.provider.send(message, never);
      await rig.provider.send(message, never);
      expect(rig.arrived.map(({ id }) => id)).toEqual([message.id, message.id]);
    });

    it('takes messages side by side', async () => {
      const ids = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
      const answers = await Promise.all(ids.map((id) => rig.provider.send({ ...message, id }, never)));
      expect(answers.every(({ type }) => type === 'accepted' || type === 'delivered')).toBe(true);
      expect(new Set(rig.arrived.map(({ id }) => id))).toEqual(new Set(ids));
    });

    it('answers, and does not reject, when nobody waits any more', async () => {
      const gone = new AbortController();
      gone.abort();
      const answer = await rig.provider.send(message, gone.signal);
      expect(['accepted', 'delivered', 'deferred']).toContain(answer.type);
    });
  });
}
