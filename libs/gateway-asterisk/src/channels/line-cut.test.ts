import { StubbedGateway } from '../testing/stubbed-gateway.js';

let asterisk: StubbedGateway;
afterEach(() => asterisk.close());

const originate = {
  kind: 'originate',
  id: 'ring',
  channel_id: 'leg',
  to: { type: 'extension', target: '1001' },
  from: { number: '100', name: null },
  ring_time_ms: 20_000,
} as const;

const play = {
  kind: 'play',
  id: 'p',
  channel_id: '1',
  media: { speech: 'Hello.', language: 'en-GB', voice: null },
} as const;

describe('when the line to Asterisk is cut', () => {
  it('a phone that is to be rung meanwhile is rung when it is back', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.away();
    asterisk.gateway.send([originate]);
    await asterisk.back();
    await asterisk.until(() => asterisk.asked('/channels/create').length === 1);
    expect(asterisk.of('channel_ended')).toEqual([]);
  });

  it('a phone that was about to be rung is rung when it is back', async () => {
    asterisk = await StubbedGateway.start();
    asterisk.answer = (request) => (request.endsWith('/channels/create') ? null : undefined);
    asterisk.gateway.send([originate]);
    await asterisk.until(() => asterisk.asked('/channels/create').length === 1);
    asterisk.answer = () => undefined;
    asterisk.stub.cut();
    await asterisk.until(() => asterisk.asked('/channels/create').length === 2);
    expect(asterisk.of('channel_ended')).toEqual([]);
  });

  it('an announcement that did not get there is played, and not told as done', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.comesIn('1');
    asterisk.answer = (request) => (request.endsWith('/play/p') ? null : undefined);
    asterisk.gateway.send([play]);
    await asterisk.until(() => asterisk.asked('/play/p').length === 1);
    asterisk.answer = () => undefined;
    asterisk.stub.cut();
    await asterisk.until(() => asterisk.asked('/play/p').length === 2);
    expect(asterisk.of('playback_finished')).toEqual([]);
  });

  it('an announcement that came to its end meanwhile is told as done, and not played again', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.comesIn('1');
    asterisk.gateway.send([play]);
    await asterisk.until(() => asterisk.asked('/play/p').length === 1);
    await asterisk.away();
    asterisk.answer = (request) =>
      /^GET .*variable/.test(request) ? { status: 200, body: { value: 'p' } } : undefined;
    await asterisk.back();
    await asterisk.until(() => asterisk.of('playback_finished').length === 1);
    expect(asterisk.of('playback_finished')).toMatchObject([{ playback_id: 'p', result: 'done' }]);
    expect(asterisk.asked('/play/p')).toHaveLength(1);
  });

  it('a hang-up is tried until it is answered', async () => {
    asterisk = await StubbedGateway.start();
    await asterisk.comesIn('1');
    let lost = 0;
    asterisk.answer = (request) => {
      if (!request.startsWith('DELETE /ari/channels/1') || lost === 5) return undefined;
      lost += 1;
      setImmediate(() => asterisk.stub.cut());
      return null;
    };
    asterisk.gateway.send([{ kind: 'hangup', id: 'h', channel_id: '1', cause: 'normal' }]);
    await asterisk.until(() => asterisk.asked('DELETE /ari/channels/1').length === 6);
    await asterisk.until(() => asterisk.gateway.status().state === 'connected');
    expect(asterisk.of('command_failed')).toEqual([]);
  });

  it('in the middle of finding out what happened, it is found out anew, and nothing is cut for it', async () => {
    asterisk = await StubbedGateway.start({ client: { timeoutMs: 300, firstRetryMs: 20, mostRetryMs: 50 } });
    let hangs = true;
    asterisk.answer = (request) => {
      if (!hangs || request !== 'GET /ari/bridges') return undefined;
      hangs = false;
      asterisk.stub.cut();
      return null;
    };
    asterisk.stub.cut();
    await asterisk.until(() => asterisk.asked('GET /ari/bridges').length === 3);
    await asterisk.until(() => asterisk.gateway.status().state === 'connected');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asterisk.asked('GET /ari/bridges')).toHaveLength(3);
    expect(asterisk.gateway.status().state).toBe('connected');
  });
});
