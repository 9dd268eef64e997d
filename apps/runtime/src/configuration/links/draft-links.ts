import { mapOf } from '@hookswitch/compiler';
import type { ConfigurationMap, Link } from '@hookswitch/compiler';
import { findObjectType } from '@hookswitch/flow-model';
import type { NodeRegistry } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { HttpProblem } from '../../http/http-problem.js';
import { byType } from '../apply/judgement.js';

/** A place where a draft is used. */
export type DraftUse = Omit<Link, 'to'>;

/** How all drafts hang together, at a revision. */
interface KnownMap extends ConfigurationMap {
  readonly revision: number;
}

/** Places that a refusal names in its sentence; all of them are in `used_by`. */
const NAMED_PLACES = 3;

/** Which draft refers to which. Found once for the same drafts, however many screens ask. */
export class DraftLinks {
  private known: KnownMap | null = null;

  constructor(
    private readonly store: Pick<Store, 'drafts'>,
    private readonly registry: NodeRegistry,
  ) {}

  async all(): Promise<KnownMap> {
    if (this.known?.revision === (await this.store.drafts.currentRevision())) return this.known;
    const { revision, drafts } = await this.store.drafts.all();
    this.known = { revision, ...mapOf(byType(drafts), this.registry) };
    return this.known;
  }

  /** The places where a draft is used. */
  async usesOf(
    type: string,
    id: string,
  ): Promise<{ readonly revision: number; readonly uses: readonly DraftUse[] }> {
    const { revision, links } = await this.all();
    const uses = links
      .filter(({ to }) => to.type === type && to.id === id)
      .map(({ from, node, pointer }) => ({ from, node, pointer }));
    return { revision, uses };
  }
}

/** 409: what is in use cannot be deleted. Names the places. */
export function refusedAsUsed(type: string, uses: readonly DraftUse[]): HttpProblem {
  const places = [...new Set(uses.map(placeWords))];
  const more = places.length - NAMED_PLACES;
  const named = places.slice(0, NAMED_PLACES).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const noun = (findObjectType(type)?.title ?? type).toLowerCase();
  return new HttpProblem(
    409,
    'In use',
    `The ${noun} is used by ${named}. Choose another there, or take it out, and delete it then.`,
    { members: { used_by: uses } },
  );
}

function placeWords({ from, node }: DraftUse): string {
  const noun = (findObjectType(from.type)?.title ?? from.type).toLowerCase();
  return `${noun} "${from.name}"${node === null ? '' : ` at "${node.label}"`}`;
}
