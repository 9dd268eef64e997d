import { StubbedGateway } from './testing/stubbed-gateway.js';

let asterisk: StubbedGateway;
afterEach(() => asterisk.close());

/** What was written into the global that says that we are there, in seconds. */
const seen = () =>
  asterisk.stub.asked
    .map(({ body }) => body as { variable?: string; value?: string } | undefined)
    .filter((body) => body?.variable === 'HOOKSWITCH_SEEN')
    .map((body) => Number(body?.value));

const dropped = () =>
  asterisk.stub.asked.filter(
    ({ body }) => (body as { variable?: string })?.variable === 'HOOKSWITCH_ENDED_1',
  );

const isBeat = (body: unknown) => (body as { variable?: string } | undefined)?.variable === 'HOOKSWITCH_SEEN';

describe('the heartbeat', () => {
  it('tells the dialplan twice a second that we are there, by the clock of Asterisk', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.until(() => seen().length === 3);
    const [first = 0, , third = 0] = seen();
    expect(third - first).toBeGreaterThan(0.9);
    expect(third - first).toBeLessThan(1.4);
    expect(Math.abs(third - Date.now() / 1000)).toBeLessThan(1);
  });

  it('says that we are away when we stop', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.until(() => seen().length === 1);
    await asterisk.gateway.close();
    expect(Date.now() / 1000 - (seen().at(-1) ?? 0)).toBeGreaterThanOrEqual(1.5);
  });

  it('does not keep us from stopping when Asterisk hangs', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.until(() => seen().length === 1);
    asterisk.answer = () => null;
    const asked = performance.now();
    await asterisk.gateway.close();
    expect(performance.now() - asked).toBeLessThan(2_000);
  });

  it('ends a connection on which nothing is answered, where no request goes over the socket', async () => {
    asterisk = await StubbedGateway.start(
      { client: { timeoutMs: 300, firstRetryMs: 20, mostRetryMs: 50 } },
      [],
      ({ stub }) => (stub.takesRequests = false),
    );
    await asterisk.until(() => seen().length === 1);
    asterisk.answer = (_request, { body }) => (isBeat(body) ? null : undefined);
    await asterisk.until(() => asterisk.asked('/eventFilter').length === 2);
    expect(asterisk.gateway.status().state).not.toBe('connecting');
  });

  it('that is late lets the dialplan keep ends that we hear of: they are removed', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.comesIn('1');
    asterisk.answer = (_request, { body }) => (isBeat(body) ? null : undefined);
    const [last = 0] = seen();
    await asterisk.until(() => Date.now() / 1000 - last > 2.2);
    asterisk.says('ChannelDestroyed', '1', { cause: 16 });
    await asterisk.until(() => dropped().length === 1);
  });

  it('that is in time leaves nothing to remove', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.comesIn('1');
    await asterisk.until(() => seen().length === 2);
    asterisk.says('ChannelDestroyed', '1', { cause: 16 });
    await asterisk.until(() => asterisk.of('channel_ended').length === 1);
    expect(dropped()).toEqual([]);
  });
});
