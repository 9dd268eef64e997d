import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { Engine } from '@hookswitch/engine';
import type { EngineChange } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import { nodes } from '@hookswitch/nodes';
import { openStore } from '@hookswitch/store';
import type { Store } from '@hookswitch/store';
import type { Command, Gateway, KnownChannel } from '@hookswitch/telephony';

const fixture = fileURLToPath(new URL('../../../../libs/store/fixtures/0.1', import.meta.url));

/** A telephone system on which all channels of then are still up. */
class LastingGateway implements Gateway {
  readonly name = 'simulator';
  known: readonly KnownChannel[] = [];
  readonly commands: Command[] = [];

  connect(_sink: unknown, known: readonly KnownChannel[]): Promise<void> {
    this.known = known;
    return Promise.resolve();
  }
  send(commands: readonly Command[]): void {
    this.commands.push(...commands);
  }
  forget(): void {}
  status() {
    return { name: this.name, state: 'connected', detail: '', channels: 0 } as const;
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a data folder of the first version, on a telephone system that kept its calls', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hookswitch-former-'));
  let store: Store;

  beforeAll(async () => {
    const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'));
    database.exec(readFileSync(join(fixture, 'hookswitch.sql'), 'utf8'));
    database.close();
    copyFileSync(join(fixture, 'secret.key'), join(dataDir, 'secret.key'));
    store = await openStore({ dataDir });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });

  it('lets its live activeflows go on: the timer that fell due meanwhile is late, and fires', async () => {
    const flows = await store.write((writer) =>
      writer.all<{ body: string }>(`SELECT body FROM release_contents WHERE kind = 'flow'`),
    );
    const compiled = flows.map(({ body }) => JSON.parse(body) as CompiledFlow);
    const gateway = new LastingGateway();
    const changes: EngineChange[] = [];
    const now = Date.parse('2026-11-22T00:00:00.000Z');
    const engine = new Engine({
      registry: nodes,
      journal: store.journal({ plan: () => [], committed: () => {} }),
      archive: store.archive,
      releases: { live: () => null, flow: (hash) => compiled.find((flow) => flow.hash === hash) },
      gateways: [gateway],
      clock: {
        now: () => now,
        setTimer: (at, callback) => {
          const timer = at <= now ? setImmediate(callback) : null;
          return { cancel: () => timer && clearImmediate(timer) };
        },
      },
    });
    engine.subscribe((change) => changes.push(change));
    await engine.start();
    expect(gateway.known.length).toBeGreaterThanOrEqual(4);
    const flowOf = ({ activeflow }: EngineChange) => activeflow?.flow_name;
    while (!changes.some((change) => flowOf(change) === 'Pausing' && gateway.commands.length > 0))
      await new Promise((resolve) => setImmediate(resolve));
    await engine.stop();
    const pausing = changes.filter((change) => flowOf(change) === 'Pausing');
    expect(
      pausing.flatMap(({ steps }) => steps.map(({ action_id, outcome }) => `${action_id}:${outcome}`)),
    ).toEqual(['p:next', 'w:next', 'h:hangup']);
    const [told] = pausing.flatMap(({ components }) => components);
    expect(told?.event.data).toMatchObject({ component_name: 'After the pause', user_name: 'Ada' });
    expect(gateway.commands.some(({ kind }) => kind === 'hangup')).toBe(true);
  });
});
