import { canonicalJson } from '@hookswitch/compiler';
import { objectTypes, validate } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType, PromptFields } from '@hookswitch/flow-model';
import type { Draft, Store, Writer } from '@hookswitch/store';
import { noteForAudit } from '../../audit/audit-note.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';
import { withoutReadOnly } from '../drafts/draft-presenter.js';
import type { DraftSecrets } from '../drafts/draft-secrets.js';
import type { DraftRule } from '../drafts/draft.service.js';
import { newestShape } from '../drafts/newest-shape.js';
import { fileTypes } from './configuration-file.js';
import type { ConfigurationFile } from './configuration-file.js';
import { keepSecrets } from './kept-secrets.js';
import type { DraftNews } from '../drafts/draft-news.js';

/** `merge` leaves drafts alone that the file does not have; `replace` deletes them. */
export interface ImportOptions {
  readonly mode: 'merge' | 'replace';
  /** Says what would be done, and does nothing. */
  readonly dry_run: boolean;
}

interface ObjectName {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly dry_run: boolean;
  readonly changes: readonly {
    readonly object: ObjectName;
    readonly kind: 'added' | 'changed' | 'removed';
  }[];
  readonly unchanged: number;
  /** Places whose secrets the file only hints at and nobody here knows: they are empty now. */
  readonly secrets_missing: readonly { readonly object: ObjectName; readonly pointer: string }[];
  /** Prompts whose sound is not stored here: upload it. */
  readonly sounds_missing: readonly ObjectName[];
}

type Fields = Readonly<Record<string, unknown>>;

interface Incoming {
  readonly type: ObjectType;
  readonly id: string;
  readonly fields: Fields;
  readonly pointer: string;
}

type Report = {
  -readonly [Key in keyof ImportReport]: ImportReport[Key] extends readonly (infer Row)[]
    ? Row[]
    : ImportReport[Key];
};

/** Thrown to undo what a dry run wrote. */
class DryRun extends Error {}

/** Takes a configuration file into the drafts: all of it, or nothing. Apply makes it live, as any draft. */
export class ImportService {
  constructor(
    private readonly store: Pick<Store, 'committer' | 'drafts'>,
    private readonly secrets: DraftSecrets,
    private readonly registry: NodeRegistry,
    private readonly rule: DraftRule,
    private readonly news: Pick<DraftNews, 'tell'>,
  ) {}

  /** @throws HttpProblem 400 with a pointer into the file for each fault */
  async import(file: ConfigurationFile, options: ImportOptions): Promise<ImportReport> {
    const report: Report = {
      dry_run: options.dry_run,
      changes: [],
      unchanged: 0,
      secrets_missing: [],
      sounds_missing: [],
    };
    const incoming = await this.validated(file, report);
    try {
      await this.store.committer.write((writer) => {
        const faults = incoming.flatMap((object) => this.put(writer, object, report));
        if (faults.length > 0) throw HttpProblem.invalid(faults);
        if (options.mode === 'replace') this.removeOthers(writer, incoming, report);
        if (options.dry_run) throw new DryRun();
      });
    } catch (error) {
      if (!(error instanceof DryRun)) throw error;
      noteForAudit({ nothing: true });
      return report;
    }
    const others = report.changes.map(({ object }) => ({ object, changes: null }));
    noteForAudit({ detail: `${others.length} objects`, others });
    for (const { object } of report.changes) this.news.tell({ ...object, etag: null });
    return report;
  }

  private async validated({ objects }: ConfigurationFile, report: Report): Promise<Incoming[]> {
    const incoming: Incoming[] = [];
    const faults: FieldError[] = [];
    const seen = new Set<string>();
    for (const type of fileTypes()) {
      for (const [index, { id, ...rest }] of (objects[type.type] ?? []).entries()) {
        const pointer = `/objects/${type.type}/${index}`;
        if (seen.has(id)) faults.push({ pointer: `${pointer}/id`, message: 'Another object has this id.' });
        seen.add(id);
        const given = withoutReadOnly(rest);
        const result = validate(type.schema, newestShape(type, given, this.registry), pointer);
        if (!result.ok) faults.push(...result.problems);
        else
          incoming.push({
            type,
            id,
            pointer,
            fields: await this.withKnownSound(type, id, result.value, report),
          });
      }
    }
    if (faults.length > 0) {
      throw HttpProblem.invalid(faults.map(({ pointer, message }) => ({ pointer, message })));
    }
    return incoming;
  }

  /** A file carries no sounds: a prompt keeps its own where it is stored here. */
  private async withKnownSound(
    type: ObjectType,
    id: string,
    fields: Fields,
    report: Report,
  ): Promise<Fields> {
    if (type.type !== objectTypes.prompt.type || (fields as PromptFields).audio === null) return fields;
    if ((await this.rule(type, fields, id)).length === 0) return fields;
    report.sounds_missing.push({ type: type.type, id, name: type.displayName(fields) });
    return { ...fields, audio: null };
  }

  private put(writer: Writer, { type, id, fields, pointer }: Incoming, report: Report): FieldError[] {
    const old = this.store.drafts.read(writer, type.type, id);
    const before = old && {
      id,
      fields: newestShape(type, type.toFields(old.name, old.body), this.registry),
    };
    const { sealed, unknown } = keepSecrets(fields, (given) =>
      this.secrets.seal(writer, type, given, before),
    );
    if (!sealed.ok) {
      return sealed.problems.map((problem) => ({
        pointer: pointer + problem.pointer,
        message: problem.message,
      }));
    }
    const name = type.displayName(sealed.fields);
    const object = { type: type.type, id, name };
    report.secrets_missing.push(...unknown.map((place) => ({ object, pointer: place })));
    const body = type.toBody(sealed.fields);
    if (old !== null && old.name === name && canonicalJson(old.body) === canonicalJson(body))
      report.unchanged += 1;
    else {
      report.changes.push({ object, kind: old === null ? 'added' : 'changed' });
      if (old === null) this.store.drafts.insert(writer, { ...object, body });
      else this.store.drafts.replace(writer, { ...object, etag: old.etag, body });
    }
    return [];
  }

  private removeOthers(writer: Writer, incoming: readonly Incoming[], report: Report): void {
    const kept = new Set(incoming.map(({ type, id }) => `${type.type}/${id}`));
    for (const draft of this.store.drafts.allNow(writer)) {
      if (kept.has(`${draft.type}/${draft.id}`)) continue;
      this.remove(writer, draft);
      report.changes.push({ object: { type: draft.type, id: draft.id, name: draft.name }, kind: 'removed' });
    }
  }

  private remove(writer: Writer, { type, id, etag }: Draft): void {
    this.store.drafts.delete(writer, type, id, etag);
    const known = fileTypes().find((candidate) => candidate.type === type);
    if (known !== undefined) this.secrets.forget(writer, known, id);
  }
}
