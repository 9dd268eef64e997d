import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app.js';
import { createLog } from '../logging/logger.js';
import { readSettings } from '../settings/settings.js';
import { ApiUnderTest, eventually } from './testing/api-under-test.js';
import { Receiver } from './testing/receiver.js';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly webhook_id?: string;
  readonly name?: string;
}

describe('the log', () => {
  it('tells that a webhook was paused and resumed, and warns when it did so by itself', async () => {
    const lines: Line[] = [];
    const dataDir = mkdtempSync(join(tmpdir(), 'hookswitch-switches-'));
    const settings = readSettings({
      HOOKSWITCH_DATA_DIR: dataDir,
      HOOKSWITCH_PORT: '0',
      HOOKSWITCH_API_TOKEN: 'a-token-for-tests-of-32-characters-or-more',
      HOOKSWITCH_ALLOW_HTTP: '1',
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    });
    const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
    const receiver = await Receiver.start();
    const api = ApiUnderTest.around(await createApp(settings, { log }), dataDir);
    try {
      const { body: webhook } = await api.post('/webhooks', {
        name: 'CRM',
        url: receiver.url('/events'),
        event_types: ['call_hungup'],
      });
      expect((await api.post('/configuration/apply')).status).toBe(201);
      for (const switched of ['pause', 'pause', 'resume'])
        await api.post(`/webhooks/${webhook.id}/${switched}`);
      receiver.status = 410;
      await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' });
      await eventually(
        () => api.get(`/webhooks/${webhook.id}`),
        ({ body }) => body.state.paused === true,
      );
      const about = lines.filter(({ webhook_id }) => webhook_id === webhook.id);
      expect(about.map(({ level, name, msg }) => [level, name, msg])).toEqual([
        ['info', 'CRM', 'A webhook was paused: what it is owed is held.'],
        ['info', 'CRM', 'A webhook was resumed: what it is owed is sent.'],
        ['warn', 'CRM', expect.stringMatching(/^A webhook was paused by itself: .* The server answered 410/)],
      ]);
    } finally {
      await api.stop();
      await receiver.stop();
    }
  });
});
