import type { GatewayEvent } from '@hookswitch/telephony';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { StubAri } from '../testing/stub-ari.js';

/** The extension that the engine is told of when a phone calls. */
async function toldOf(extension: string, args: readonly string[], name: string): Promise<string | null> {
  const stub = await StubAri.start();
  stub.answer = ({ path }) =>
    path.startsWith('/ari/applications')
      ? { status: 200, body: { channel_ids: [], bridge_ids: [] } }
      : /^\/ari\/(channels|bridges|endpoints)/.test(path)
        ? { status: 200, body: [] }
        : { status: 200, body: { timestamp: new Date().toISOString() } };
  const gateway = new AsteriskGateway({
    ari: stub.settings,
    media: { urlOf: () => Promise.reject(new Error('Nothing is played here.')) },
    recordings: {
      find: () => Promise.resolve(null),
      write: () => Promise.reject(new Error('Nothing is recorded here.')),
    },
    dialStrings: { extension, number: 'PJSIP/{number}@trunk' },
  });
  try {
    return await new Promise<string | null>((resolve, reject) => {
      const onEvents = (events: readonly GatewayEvent[]) => {
        for (const event of events) if (event.type === 'channel_incoming') resolve(event.extension);
      };
      gateway.connect({ onEvents }, []).then(() => {
        const channel = {
          id: '1',
          name,
          state: 'Ring',
          caller: { number: '1001', name: '' },
          dialplan: { exten: '1002', app_name: 'Stasis', app_data: 'hookswitch,internal,1002' },
        };
        stub.tell({ type: 'StasisStart', timestamp: new Date().toISOString(), args, channel });
      }, reject);
    });
  } finally {
    await gateway.close();
    await stub.close();
  }
}

describe('the extension that calls', () => {
  it.each([
    ['PJSIP/{extension}', '1001', '1001'],
    ['PJSIP/desk-{extension}', 'desk-1001', '1001'],
    ['PJSIP/desk-{extension}', '1001', '1001'],
    ['PJSIP/{extension}@desks', '1001', '1001'],
    ['PJSIP/{extension}', 'lobby', 'lobby'],
  ])('dialled by %s, with the endpoint %s, is %s', async (dialString, endpoint, extension) => {
    expect(await toldOf(dialString, ['internal', '1002', 'allowed', endpoint], 'PJSIP/x-0000000a')).toBe(
      extension,
    );
    // A dialplan that does not hand the endpoint over.
    expect(await toldOf(dialString, ['internal', '1002'], `PJSIP/${endpoint}-0000000a`)).toBe(extension);
  });

  it('is none for a call from outside', async () => {
    const args = ['inbound', '1002', 'allowed', 'desk-1001'];
    expect(await toldOf('PJSIP/desk-{extension}', args, 'PJSIP/desk-1001-0000000a')).toBeNull();
  });
});
