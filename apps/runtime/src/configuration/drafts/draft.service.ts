import { hasEnvironment, validate } from '@hookswitch/flow-model';
import type { NodeRegistry, ObjectType } from '@hookswitch/flow-model';
import type { Draft, Store, Writer } from '@hookswitch/store';
import { noteForAudit } from '../../audit/audit-note.js';
import { etagOf, requireMatch } from '../../http/etag.js';
import { environmentOf } from '../../http/environment-filter.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';
import type { Page } from '../../http/paging.js';
import { refusedAsUsed } from '../links/draft-links.js';
import type { DraftLinks } from '../links/draft-links.js';
import { withoutReadOnly } from './draft-presenter.js';
import type { DraftPresenter, DraftResource } from './draft-presenter.js';
import type { DraftQuery } from './draft-query.js';
import type { DraftSecrets, Replaced } from './draft-secrets.js';
import { newFlowDocument } from './new-flow.js';
import { newestShape } from './newest-shape.js';
import { auditedDraft, changesOfDraft } from './audited-draft.js';
import type { DraftNews } from './draft-news.js';

/** A draft on the wire, and the tag of its version. */
export interface TaggedDraft {
  readonly resource: DraftResource;
  readonly etag: string;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * What a write must fulfil besides its schema, because something outside the drafts says so. `id` is of the draft that is
 * replaced, `null` for a new one. It may throw an `HttpProblem` of its own.
 */
export type DraftRule = (type: ObjectType, fields: Body, id: string | null) => Promise<readonly FieldError[]>;

/**
 * Drafts of every object type: written here, judged at Apply. A write fails on its shape alone; what refers to
 * something that is gone, or lacks a value, is a problem of Apply.
 */
export class DraftService {
  constructor(
    private readonly store: Pick<Store, 'committer' | 'drafts'>,
    private readonly secrets: DraftSecrets,
    private readonly presenter: DraftPresenter,
    private readonly registry: NodeRegistry,
    private readonly links: Pick<DraftLinks, 'usesOf'>,
    /** Hears of every write, so that screens of others can follow. */
    private readonly news: Pick<DraftNews, 'tell'>,
    private readonly rule: DraftRule = () => Promise.resolve([]),
  ) {}

  /** By name, then by age. */
  async list(type: ObjectType, query: DraftQuery): Promise<Page<DraftResource>> {
    const { environment_id } = query;
    if (environment_id !== undefined && !hasEnvironment(type)) {
      const message = `${type.titlePlural} belong to no environment.`;
      throw HttpProblem.invalid([{ pointer: '/environment_id', message }], 'query');
    }
    const page = await this.store.drafts.list(type.type, {
      page_size: query.page_size,
      page_token: query.page_token ?? null,
      search: query.name ?? '',
      ...(environment_id !== undefined && {
        environment_id: environmentOf(environment_id) ?? null,
      }),
    });
    return {
      result: page.result.map((draft) => this.presenter.resource(type, draft)),
      next_page_token: page.next,
    };
  }

  async get(type: ObjectType, id: string): Promise<TaggedDraft> {
    const draft = await this.store.drafts.get(type.type, id);
    if (draft === null) throw notFound(type, id);
    return this.tagged(type, draft);
  }

  /** @throws HttpProblem 400 with a pointer to each fault */
  async create(type: ObjectType, body: Body): Promise<TaggedDraft> {
    const given = type.type === 'flow' && body['document'] === undefined ? withDocument(body) : body;
    const fields = await this.validated(type, given, null);
    const draft = await this.store.committer.write((writer) => {
      const sealed = this.sealed(writer, type, fields, null);
      return this.store.drafts.insert(writer, {
        type: type.type,
        name: type.displayName(fields),
        body: sealed,
      });
    });
    noteForAudit({ object: auditedDraft(draft) });
    return this.announced(type, draft);
  }

  /** Full replacement. @throws HttpProblem 400, 404, 428 without `ifMatch`, 412 when it is stale */
  async replace(type: ObjectType, id: string, body: Body, ifMatch: string | undefined): Promise<TaggedDraft> {
    const fields = await this.validated(type, ownFields(body, id), id);
    const { old, draft } = await this.store.committer.write((writer) => {
      const old = this.matching(writer, type, id, ifMatch);
      const before = newestShape(type, type.toFields(old.name, old.body), this.registry);
      const sealed = this.sealed(writer, type, fields, { id, fields: before });
      const name = type.displayName(fields);
      const replaced = { type: type.type, id, etag: old.etag, name, body: sealed };
      return { old, draft: this.store.drafts.replace(writer, replaced) };
    });
    noteForAudit({ object: auditedDraft(draft), changes: changesOfDraft(old, draft) });
    return this.announced(type, draft);
  }

  /**
   * Replaces some fields of a type without secrets, whatever the others hold; `ifMatch` as for {@link replace}.
   * @throws HttpProblem 404, 428, 412
   */
  async amend(type: ObjectType, id: string, change: Body, ifMatch: string | undefined): Promise<TaggedDraft> {
    const { old, draft } = await this.store.committer.write((writer) => {
      const old = this.matching(writer, type, id, ifMatch);
      const fields = { ...type.toFields(old.name, old.body), ...change };
      const name = type.displayName(fields);
      const amended = { type: type.type, id, etag: old.etag, name, body: type.toBody(fields) };
      return { old, draft: this.store.drafts.replace(writer, amended) };
    });
    noteForAudit({ object: auditedDraft(draft), changes: changesOfDraft(old, draft) });
    return this.announced(type, draft);
  }

  /** @throws HttpProblem 404, 428, 412, and 409 with `used_by` while another draft refers to it */
  async remove(type: ObjectType, id: string, ifMatch: string | undefined): Promise<void> {
    let removed: Draft | null = null;
    while (removed === null) removed = await this.removedUnused(type, id, ifMatch);
    noteForAudit({ object: auditedDraft(removed) });
    this.news.tell({ type: type.type, id, etag: null });
  }

  /** `null` when drafts were written in between: who uses it has to be found out anew. */
  private async removedUnused(
    type: ObjectType,
    id: string,
    ifMatch: string | undefined,
  ): Promise<Draft | null> {
    const { revision, uses } = await this.links.usesOf(type.type, id);
    return this.store.committer.write((writer) => {
      const old = this.matching(writer, type, id, ifMatch);
      if (this.store.drafts.revision(writer) !== revision) return null;
      if (uses.length > 0) throw refusedAsUsed(type.type, uses);
      this.store.drafts.delete(writer, type.type, id, old.etag);
      this.secrets.forget(writer, type, id);
      return old;
    });
  }

  private async validated(type: ObjectType, body: Body, id: string | null): Promise<Body> {
    const result = validate(type.schema, newestShape(type, body, this.registry));
    if (!result.ok)
      throw HttpProblem.invalid(result.problems.map(({ pointer, message }) => ({ pointer, message })));
    const faults = await this.rule(type, result.value, id);
    if (faults.length > 0) throw HttpProblem.invalid(faults);
    return result.value;
  }

  private matching(writer: Writer, type: ObjectType, id: string, ifMatch: string | undefined): Draft {
    const old = this.store.drafts.read(writer, type.type, id);
    if (old === null) throw notFound(type, id);
    requireMatch(ifMatch, etagOf(old.etag));
    return old;
  }

  /** The body to store. Runs inside the transaction: a secret is put away together with the draft that refers to it. */
  private sealed(writer: Writer, type: ObjectType, fields: Body, before: Replaced | null): Body {
    const result = this.secrets.seal(writer, type, fields, before);
    if (!result.ok)
      throw HttpProblem.invalid(result.problems.map(({ pointer, message }) => ({ pointer, message })));
    return type.toBody(result.fields);
  }

  private tagged(type: ObjectType, draft: Draft): TaggedDraft {
    return { resource: this.presenter.resource(type, draft), etag: etagOf(draft.etag) };
  }

  private announced(type: ObjectType, draft: Draft): TaggedDraft {
    const answer = this.tagged(type, draft);
    this.news.tell({ type: type.type, id: draft.id, etag: answer.etag });
    return answer;
  }
}

function notFound(type: ObjectType, id: string): HttpProblem {
  return HttpProblem.notFound(type.title.toLowerCase(), id);
}

function withDocument(body: Body): Body {
  return { ...body, document: newFlowDocument() };
}

/** A client may send back what it read, the server's own members included; another id is a mistake. */
function ownFields(body: Body, id: string): Body {
  if (body['id'] !== undefined && body['id'] !== id) {
    throw HttpProblem.invalid([
      { pointer: '/id', message: 'This is another id than the one in the address.' },
    ]);
  }
  return withoutReadOnly(body);
}
