import { diffDrafts, isChangeToApply } from '@hookswitch/compiler';
import type { Drafts } from '@hookswitch/compiler';
import { collectSecrets } from '@hookswitch/flow-model';
import type { Change, NetworkPolicy, NodeRegistry, Problem, ReleaseContent } from '@hookswitch/flow-model';
import type { Draft, Release, Store, Writer } from '@hookswitch/store';
import type { AuditNote } from '../../audit/audit-note.js';
import { noteForAudit } from '../../audit/audit-note.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { LiveConfiguration } from '../live/live-configuration.js';
import { DraftsChanged, requireRevision } from '../drafts/drafts-changed.js';
import { byType, changesBetween, judge } from './judgement.js';
import type { Judgement } from './judgement.js';

/** Who asks, and what is to be remembered of it. */
export interface ApplyRequest {
  readonly note: string | null;
  readonly created_by: string;
}

/** A draft by type and id. */
export interface ObjectKey {
  readonly type: string;
  readonly id: string;
}

/** Hears of what was done, once it is durable. */
export interface ApplyListener {
  applied(release: Release): void;
  draftsTakenBack(objects: readonly ObjectKey[]): void;
}

/** Faults that a flow may have and run all the same. */
const HARMLESS = new Set(['altered_header', 'no_exit', 'other_environment', 'unknown_variable']);

/** How often Apply compiles anew when drafts change while it compiles. */
const MOST_TRIES = 5;

/** A judgement, and what it is of. */
interface Judged {
  readonly revision: number;
  readonly live: ReturnType<LiveConfiguration['current']>;
  readonly judgement: Judgement;
}

/**
 * Drafts become live here, and nowhere else: one transaction writes the release, makes it live and raises its secrets;
 * what is live in memory is swapped in the same breath. One at a time; a failure leaves everything as it was.
 */
export class ApplyService {
  private last: Promise<unknown> = Promise.resolve();
  private lastJudged: Judged | null = null;

  constructor(
    private readonly store: Store,
    private readonly live: LiveConfiguration,
    private readonly registry: NodeRegistry,
    private readonly policy: NetworkPolicy,
    private readonly listener: ApplyListener,
  ) {}

  /** What Apply would do now. */
  async preview(): Promise<Judgement> {
    return (await this.judged()).judgement;
  }

  /** @throws HttpProblem 409 when nothing differs, 422 with `problems` when something blocks */
  apply(request: ApplyRequest): Promise<Release> {
    return this.whileDraftsStay(async () => {
      const { revision, judgement } = await this.judged();
      const release = await this.applied(judgement, revision, request);
      // The same drafts beside what they just became: nothing is left to compile for the next who asks.
      this.lastJudged = { revision, live: this.live.current(), judgement: { ...judgement, changes: [] } };
      return release;
    });
  }

  /**
   * Makes some drafts live beside what is live: the others stay drafts. Nothing happens where they mean the same.
   * @throws HttpProblem 422 with `problems` when something blocks, or a flow among them could not run
   */
  applyOnly(keys: readonly ObjectKey[], request: ApplyRequest): Promise<Release | null> {
    return this.whileDraftsStay(async () => {
      const { revision, drafts } = await this.store.drafts.all();
      const current = this.live.current()?.content ?? null;
      const objects = liveWith(current, byType(drafts), keys);
      const judgement = judge(objects, current, this.registry, this.policy);
      if (!judgement.changes.some(isChangeToApply)) return null;
      const faults = faultsOfLeftOut(judgement, keys);
      if (faults.length > 0) throw blocked(faults);
      return this.applied(judgement, revision, request);
    });
  }

  /** Whether an object's draft means something else than what is live of it. */
  async isChanged({ type, id }: ObjectKey): Promise<boolean> {
    const { changes } = await this.preview();
    return changes.some(
      (change) => isChangeToApply(change) && change.object.type === type && change.object.id === id,
    );
  }

  /**
   * Makes the content of an earlier release live, as a new release. Drafts stay, unless they are to become it too.
   * @throws HttpProblem 404, or 409 when that content is live already
   */
  restore(number: number, alsoDrafts: boolean, request: ApplyRequest): Promise<Release> {
    return this.alone(async () => {
      if ((await this.store.releases.get(number)) === null) {
        throw HttpProblem.notFound('release', String(number));
      }
      const content = await this.store.releases.content(number);
      const current = this.live.current()?.content ?? null;
      if (current?.hash === content.hash) {
        throw new HttpProblem(409, 'Nothing to restore', `What release ${number} holds is live already.`);
      }
      const { drafts } = await this.store.drafts.all();
      const release = await this.makeLive(
        content,
        changesBetween(current, content.objects),
        request,
        (writer) => {
          if (alsoDrafts) this.store.drafts.discard(writer, content.objects);
        },
      );
      if (alsoDrafts) this.listener.draftsTakenBack(diffKeys(content, drafts));
      return release;
    });
  }

  /**
   * Takes drafts back to what is live: those named, else all that differ, moved nodes included. Before the first Apply nothing is
   * live, so that all drafts go. @returns how many drafts changed
   */
  discard(only: readonly ObjectKey[] | null): Promise<number> {
    return this.alone(async () => {
      const objects = this.live.current()?.content.objects ?? {};
      const { drafts } = await this.store.drafts.all();
      const differing = diffKeys(this.live.current()?.content ?? null, drafts);
      const wanted = only ?? differing;
      const changed = await this.store.write((writer) => this.store.drafts.discard(writer, objects, wanted));
      this.listener.draftsTakenBack(wanted);
      noteForAudit({ detail: `${changed} drafts`, others: takenBack(wanted, drafts, objects) });
      return changed;
    });
  }

  /** Compiling is work: done once for the same drafts beside the same release, however many screens ask. */
  private async judged(): Promise<Judged> {
    const current = this.live.current();
    const known = this.lastJudged;
    if (known?.live === current && known.revision === (await this.store.drafts.currentRevision()))
      return known;
    const { revision, drafts } = await this.store.drafts.all();
    const judgement = judge(byType(drafts), current?.content ?? null, this.registry, this.policy);
    this.lastJudged = { revision, live: current, judgement };
    return this.lastJudged;
  }

  /** @throws DraftsChanged when drafts were written since `revision` */
  private applied(judgement: Judgement, revision: number, request: ApplyRequest): Promise<Release> {
    const content = this.applicable(judgement);
    const changes = judgement.changes.filter(isChangeToApply);
    return this.makeLive(content, changes, request, (writer) =>
      requireRevision(this.store, writer, revision),
    );
  }

  /** One at a time; anew when drafts were written meanwhile. */
  private whileDraftsStay<T>(work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof DraftsChanged)) throw error;
          if (tries === MOST_TRIES) {
            throw HttpProblem.conflict(
              'The drafts are changed all the time. Wait for the others, and apply again.',
            );
          }
        }
      }
    });
  }

  private applicable({ content, changes, problems }: Judgement): ReleaseContent {
    const isUnchanged = !changes.some(isChangeToApply);
    const isSame = isUnchanged && (content === null || content.hash === this.live.current()?.content.hash);
    if (isSame || (isUnchanged && this.live.current() === null)) {
      throw new HttpProblem(409, 'Nothing to apply', 'The drafts mean the same as the live release.');
    }
    if (content === null) throw blocked(problems);
    return content;
  }

  private async makeLive(
    content: ReleaseContent,
    changes: readonly Change[],
    { note, created_by }: ApplyRequest,
    first: (writer: Writer) => void,
  ): Promise<Release> {
    const release = await this.store.write((writer) => {
      first(writer);
      this.store.secrets.raise(writer, collectSecrets(content.objects));
      const written = this.store.releases.insertLive(writer, { content, changes, note, created_by });
      writer.afterCommit(() => this.live.swap(written.number, content));
      return written;
    });
    const detail = `release ${release.number}${note === null ? '' : `, “${note}”`}`;
    noteForAudit({ object: { type: 'release', id: String(release.number), name: null }, detail });
    this.listener.applied(release);
    return release;
  }

  /** One at a time, in the order of asking. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** What is live, with some objects as they are drafted, or gone where they have no draft. */
function liveWith(live: ReleaseContent | null, drafts: Drafts, keys: readonly ObjectKey[]): Drafts {
  const isNamed = (type: string, { id }: { readonly id: string }) =>
    keys.some((key) => key.type === type && key.id === id);
  return Object.fromEntries(
    Object.entries(drafts).map(([type, ofType]) => [
      type,
      [
        ...(live?.objects[type] ?? []).filter((object) => !isNamed(type, object)),
        ...ofType.filter((draft) => isNamed(type, draft)),
      ],
    ]),
  );
}

/** What keeps flows out of a release that nothing live leads to: whoever makes such a flow live, and only it, is to hear of it. */
function faultsOfLeftOut({ content, problems }: Judgement, keys: readonly ObjectKey[]): readonly Problem[] {
  const written = new Set(content?.objects['flow']?.map(({ id }) => id));
  const left = keys.filter(({ type, id }) => type === 'flow' && written.has(id) && !content?.flows[id]);
  return problems
    .filter(({ object, code }) => !HARMLESS.has(code) && left.some(({ id }) => id === object.id))
    .map((problem) => ({ ...problem, severity: 'error' }));
}

/** Drafts that were taken back, as the audit log names them. */
function takenBack(
  keys: readonly ObjectKey[],
  drafts: readonly Draft[],
  live: ReleaseContent['objects'],
): AuditNote['others'] {
  return keys.map(({ type, id }) => {
    const draft = drafts.find((each) => each.type === type && each.id === id);
    const name = draft?.name ?? live[type]?.find((each) => each.id === id)?.name ?? null;
    return { object: { type, id, name }, changes: null };
  });
}

function diffKeys(live: ReleaseContent | null, drafts: Parameters<typeof byType>[0]): readonly ObjectKey[] {
  return diffDrafts(live, byType(drafts)).map(({ object }) => ({ type: object.type, id: object.id }));
}

function blocked(problems: readonly Problem[]): HttpProblem {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const what = errors === 1 ? 'One problem stands' : `${errors} problems stand`;
  return new HttpProblem(
    422,
    'Not applied',
    `${what} in the way: see "problems". What is live was not touched.`,
    {
      members: { problems },
    },
  );
}
