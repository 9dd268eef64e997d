import { webhook } from '../testing/directory.js';
import { Receiver } from '../testing/receiver.js';
import { callEvent, Rig } from '../testing/rig.js';

let receiver: Receiver;
let rig: Rig;
beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(async () => {
  await rig.deliverer.stop();
  await receiver.close();
});

/** A template that no check has seen: Apply refuses both. */
const UNREADABLE = '{{ event_type | nonsense }}';
const TOO_LONG = `{% for i in (1..70) %}${'x'.repeat(1_000)}{% endfor %}`;

describe('a template that fails when an event happens', () => {
  it.each([
    [UNREADABLE, 'There is no filter nonsense.'],
    [TOO_LONG, 'What it makes is longer than 64 KB.'],
  ])('leaves a failed delivery with the reason, which holds the event: %.40s', async (template, why) => {
    const [failing, working] = [webhook({ url: receiver.url, template }), webhook({ url: receiver.url })];
    rig = new Rig([failing, working]);
    rig.deliverer.start();
    const event = callEvent({ data: { id: 'x' } });
    const owed = rig.emit(event, callEvent({ call_id: event.call_id, sequence: 2 }));
    expect(owed).toHaveLength(4);
    const [failed] = owed.filter(({ webhook_id }) => webhook_id === failing.id);
    await rig.log.settled(4);
    const { delivery, attempts } = rig.log.rows.get(failed!.id)!;
    expect(delivery).toMatchObject({ status: 'failed', event_type: 'call_hungup', call_id: event.call_id });
    expect(JSON.parse(delivery.body)).toMatchObject({ type: 'call_hungup', data: { id: 'x' } });
    expect(attempts).toEqual([
      expect.objectContaining({
        error: {
          code: 'request',
          message: `Nothing was sent, the webhook’s template failed. ${why}`.replace(
            'failed. There',
            'failed. Line 1, column 1: There',
          ),
        },
      }),
    ]);
    // Others are not held up by it.
    const sent = owed.filter(({ webhook_id }) => webhook_id === working.id);
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual(sent.map(({ id }) => id));
  });
});
