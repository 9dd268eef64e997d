import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Receiver } from './rig/receiver.js';
import { root, RuntimeProcess, until } from './rig/runtime-process.js';

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-e2e-backup-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs commands as a reader would paste them, in the repository. */
async function shell(commands: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  return `${code}\n${output}`;
}

/** Answer, tell, wait a little, tell again, hang up, tell a third time. */
function tellingThrice(url: (path: string) => string) {
  const told = (name: string) => ({ type: 'webhook', label: name, config: { name, url: url(`/${name}`) } });
  return {
    schema: 1,
    entry: 'a',
    nodes: {
      a: { type: 'answer', label: '', config: {} },
      w1: told('first'),
      p: { type: 'wait', label: '', config: { duration_ms: 400 } },
      w2: told('second'),
      h: { type: 'hangup', label: '', config: {} },
      w3: told('third'),
    },
    on_hangup: 'w3',
    edges: { 'a:next': 'w1', 'w1:next': 'p', 'p:next': 'w2', 'w2:next': 'h' },
  };
}

describe('A backup taken under load', () => {
  let receiver: Receiver;
  let runtime: RuntimeProcess;

  beforeAll(async () => {
    receiver = await Receiver.start();
    runtime = await RuntimeProcess.start();
    const flow = await runtime.api('POST', '/flows', {
      name: 'Telling',
      document: tellingThrice((path) => receiver.url(path)),
    });
    await runtime.api('POST', '/numbers', { number: '+442079460300', name: 'Main', flow_id: flow.body.id });
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  it('restores to one moment: what was owed then is sent, calls that were live end, no step is there by half', async () => {
    let placing = true;
    const placed: string[] = [];
    const load = (async () => {
      while (placing) {
        const call = await runtime.api('POST', '/simulator/calls', {
          from: { number: '+442079460555', name: 'Ada' },
          to: '+442079460300',
        });
        placed.push(call.body.id as string);
      }
    })();
    await until('calls', () => Promise.resolve(placed.length > 60));
    // From here on nothing arrives, so that much is owed.
    receiver.status = 503;
    await until('more calls', () => Promise.resolve(placed.length > 120));
    const before = placed.length;
    const made = await runtime.api('POST', '/backups');
    const backup = join(runtime.dataDir, 'backups', made.body.name as string);
    await until('even more calls', () => Promise.resolve(placed.length > before + 40));
    placing = false;
    await load;
    await runtime.end('SIGKILL');

    const copy = new BetterSqlite3(join(backup, 'hookswitch.db'), { readonly: true });
    const rows = (sql: string) => copy.prepare(sql).all() as Record<string, string>[];
    const calls = rows('SELECT id, live FROM calls');
    const owed = rows(`SELECT id, call_id FROM deliveries WHERE status IN ('pending', 'retrying')`);
    const halves = rows(
      `SELECT d.id FROM deliveries d LEFT JOIN calls c ON c.id = d.call_id WHERE c.id IS NULL`,
    );
    const flowless = rows(
      `SELECT c.id FROM calls c LEFT JOIN activeflows a ON a.reference_id = c.id WHERE a.id IS NULL`,
    );
    const ended = rows(
      `SELECT a.id FROM activeflows a WHERE a.status = 'ended' AND
        (SELECT count(*) FROM deliveries d WHERE d.call_id = a.reference_id) <> 3`,
    );
    copy.close();
    // Everything that the API had answered before the backup is in it.
    expect(placed.slice(0, before).filter((id) => !calls.some((call) => call.id === id))).toEqual([]);
    expect(owed.length).toBeGreaterThan(20);
    expect([halves, flowless, ended]).toEqual([[], [], []]);

    const restored = join(dir, 'restored');
    expect(await shell(`npx hookswitch restore "${backup}"`, { HOOKSWITCH_DATA_DIR: restored })).toMatch(
      /^0\n/,
    );
    receiver.requests.length = 0;
    receiver.status = 200;
    const second = await RuntimeProcess.start({ HOOKSWITCH_DATA_DIR: restored });
    await until(
      'all that was owed',
      () => {
        const got = new Set(receiver.requests.map(({ headers }) => headers['webhook-id']));
        return Promise.resolve(owed.every(({ id }) => got.has(id)));
      },
      60_000,
    );
    await until('the end of all calls', async () => {
      const { body } = await second.api('GET', '/activeflows?status=running');
      return body.result.length === 0;
    });
    const shown = new Set<string>();
    for (let token = ''; ;) {
      const { body } = await second.api('GET', `/calls?page_size=100${token}`);
      for (const { id, state } of body.result) {
        expect(state).toBe('hangup');
        shown.add(id as string);
      }
      if (body.next_page_token === null) break;
      token = `&page_token=${body.next_page_token}`;
    }
    // The simulator is another system, copied after the database: a call that came in between is in it alone.
    expect(calls.filter(({ id }) => !shown.has(String(id)))).toEqual([]);
    await second.dispose();
  }, 180_000);
});

describe('docs/how-to/backup.md', () => {
  it('works when its commands are pasted into a shell', async () => {
    const guide = readFileSync(join(root, 'docs/how-to/backup.md'), 'utf8');
    const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
    expect(blocks).toHaveLength(3);
    const [make = '', rest = '', restore = ''] = blocks;
    const runtime = await RuntimeProcess.start();
    const env = {
      HOOKSWITCH_DATA_DIR: runtime.dataDir,
      HOOKSWITCH: runtime.origin,
      TOKEN: RuntimeProcess.token,
      BACKUP: join(dir, 'documented'),
    };
    await runtime.api('POST', '/flows', { name: 'Before' });
    const made = await shell(make + rest, env);
    expect(made).toMatch(/^0\n[^]*Backed up as of .*documented: 3 files/);
    expect(made).toContain('"next_page_token":null');
    await runtime.api('POST', '/flows', { name: 'After' });
    expect(await shell(restore, env)).toMatch(/^1\n[^]*in use by another Hookswitch/);
    expect(await runtime.end('SIGTERM')).toBe(0);
    expect(await shell(restore, env)).toMatch(/^0\n[^]*Restored the backup of/);
    await runtime.start();
    const { body } = await runtime.api('GET', '/flows');
    expect(body.result.map(({ name }: { name: string }) => name).sort()).toEqual(['Before', 'Welcome']);
    await runtime.dispose();
  });
});
