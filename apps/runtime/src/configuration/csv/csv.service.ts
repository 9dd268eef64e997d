import { canonicalJson } from '@hookswitch/compiler';
import { validate } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import type { Store, Writer } from '@hookswitch/store';
import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';
import type { DraftSecrets } from '../drafts/draft-secrets.js';
import { DraftsChanged, requireRevision } from '../drafts/drafts-changed.js';
import { toCsv } from './csv-export.js';
import { readRows } from './csv-import.js';
import type { RowChange } from './csv-import.js';
import { readCsv } from './csv-rows.js';
import { CSV_TABLES } from './csv-tables.js';
import type { CsvTableName } from './csv-tables.js';
import type { DraftNews } from '../drafts/draft-news.js';

/** What the rows of a file did, or would do. */
export interface CsvReport {
  readonly dry_run: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Drafts were written between reading and the transaction. */
/** Users and numbers as tables: out of the drafts, and into them. */
export class CsvService {
  constructor(
    private readonly store: Pick<Store, 'committer' | 'drafts'>,
    private readonly secrets: DraftSecrets,
    private readonly news: Pick<DraftNews, 'tell'>,
  ) {}

  async export(name: CsvTableName): Promise<string> {
    return toCsv(CSV_TABLES[name], (await this.store.drafts.all()).drafts);
  }

  /**
   * Adds and changes drafts, row by row: all rows or none. Nothing is deleted.
   * @throws HttpProblem 400 with `/rows/<line>/<column>` for each fault, 409 when drafts are changed meanwhile
   */
  async import(name: CsvTableName, text: string, dry_run: boolean): Promise<CsvReport> {
    const table = CSV_TABLES[name];
    const rows = readCsv(text, table);
    const { revision, drafts } = await this.store.drafts.all();
    const { changes, faults } = readRows(table, rows, drafts);
    const judged = changes.map((change) => judge(table.type, change));
    const all = [...faults, ...judged.flatMap((row) => row.faults)];
    if (all.length > 0) throw HttpProblem.invalid(all);
    const touched = judged.filter(
      ({ old, body }) => old === null || canonicalJson(old.body) !== canonicalJson(body),
    );
    const added = touched.filter(({ old }) => old === null).length;
    const report = {
      dry_run,
      added,
      changed: touched.length - added,
      unchanged: judged.length - touched.length,
    };
    if (dry_run) return report;
    const written = await this.write(revision, (writer) =>
      touched.map((row) => this.put(writer, table.type, row)),
    );
    for (const id of written) this.news.tell({ type: table.type.type, id, etag: null });
    return report;
  }

  private async write<T>(revision: number, work: (writer: Writer) => T): Promise<T> {
    try {
      return await this.store.committer.write((writer) => {
        requireRevision(this.store, writer, revision);
        return work(writer);
      });
    } catch (error) {
      if (!(error instanceof DraftsChanged)) throw error;
      throw HttpProblem.conflict('The drafts were changed meanwhile. Send the file again.');
    }
  }

  private put(writer: Writer, type: ObjectType, { old, fields, body }: JudgedRow): string {
    const name = type.displayName(fields);
    if (old === null) {
      const sealed = this.secrets.seal(writer, type, fields, null);
      if (!sealed.ok) throw HttpProblem.invalid(sealed.problems);
      return this.store.drafts.insert(writer, { type: type.type, name, body: type.toBody(sealed.fields) }).id;
    }
    return this.store.drafts.replace(writer, { ...old, name, body }).id;
  }
}

interface JudgedRow extends RowChange {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly FieldError[];
}

/** Reads a row by the schema of its type; secrets that are stored already are none of its business. */
function judge(type: ObjectType, change: RowChange): JudgedRow {
  const { line, fields } = change;
  const result = validate(type.schema, fields);
  if (result.ok) return { ...change, fields: result.value, body: type.toBody(result.value), faults: [] };
  const faults = result.problems.map(({ pointer, message }) => ({
    pointer: `/rows/${line}${pointer}`,
    message: `Line ${line}: ${message}`,
  }));
  return { ...change, body: {}, faults };
}
