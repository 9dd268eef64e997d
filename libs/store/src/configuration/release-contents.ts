import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import type { CompiledFlow, ReleaseContent, ReleaseObject } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import type { ReleaseManifest } from '../entities/release.entity.js';

/** Most compiled flows that stay parsed: those that calls run on are asked for again and again. */
const KEPT_FLOWS = 2_000;

/** Parts of releases under their hashes. A thousand flows of which one changed cost one row, not a thousand. */
export class ReleaseContents {
  readonly #database: BetterSqlite3.Database;
  readonly #flows = new Map<string, CompiledFlow>();

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  write(writer: Writer, content: ReleaseContent): ReleaseManifest {
    const objects: Record<string, readonly string[]> = {};
    for (const [type, list] of Object.entries(content.objects)) {
      objects[type] = list.map((object) => this.#put(writer, 'object', null, object));
    }
    const flows: Record<string, string> = {};
    for (const [id, flow] of Object.entries(content.flows)) {
      flows[id] = this.#put(writer, 'flow', flow.hash, flow);
    }
    return { objects, flows };
  }

  read(hash: string, manifest: ReleaseManifest): ReleaseContent {
    const objects: Record<string, readonly ReleaseObject[]> = {};
    for (const [type, hashes] of Object.entries(manifest.objects)) {
      objects[type] = hashes.map((part) => this.#get('object', part) as ReleaseObject);
    }
    const flows: Record<string, CompiledFlow> = {};
    for (const [id, part] of Object.entries(manifest.flows)) {
      const flow = this.flow(part);
      if (flow === undefined) throw new Error(`The release ${hash} has lost its flow ${id} (${part}).`);
      flows[id] = flow;
    }
    return { hash, objects, flows };
  }

  flow(hash: string): CompiledFlow | undefined {
    const kept = this.#flows.get(hash);
    if (kept !== undefined) return kept;
    const flow = this.#get('flow', hash) as CompiledFlow | undefined;
    if (flow === undefined) return undefined;
    if (this.#flows.size >= KEPT_FLOWS) this.#flows.delete(this.#flows.keys().next().value ?? '');
    this.#flows.set(hash, flow);
    return flow;
  }

  #put(writer: Writer, kind: 'flow' | 'object', hash: string | null, part: unknown): string {
    const body = JSON.stringify(part);
    const key = hash ?? createHash('sha256').update(body).digest('hex');
    writer.run('INSERT OR IGNORE INTO release_contents (kind, hash, body) VALUES (?, ?, ?)', kind, key, body);
    return key;
  }

  #get(kind: 'flow' | 'object', hash: string): unknown {
    const body = this.#database
      .prepare('SELECT body FROM release_contents WHERE kind = ? AND hash = ?')
      .pluck()
      .get(kind, hash) as string | undefined;
    return body === undefined ? undefined : JSON.parse(body);
  }
}
