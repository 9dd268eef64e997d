import { FLOW_DOCUMENT_SCHEMA, newId, validate } from '@hookswitch/flow-model';
import type { FlowDocument, NodeRegistry } from '@hookswitch/flow-model';
import { HttpProblem } from '../../../http/http-problem.js';
import type { FieldError } from '../../../http/http-problem.js';
import { NIL_ID } from '../not-here.js';
import type { FlowAction } from './flow-body.js';
import { Untranslatable } from './made-node.js';
import type { FlowWorld, MadeNode } from './made-node.js';
import { withOurVariables } from './names-of-variables.js';
import { DRAWN_ONLY, REFUSED_ACTIONS } from './refused-actions.js';
import { LEADING } from './translations-of-leading.js';
import { REACHING } from './translations-of-reaching.js';
import { TALKING } from './translations-of-talking.js';

/** Ids that mean something at VoIPBIN: where a flow stands before its first action, its end, and the action below. */
const START_ID = '00000000-0000-0000-0000-000000000001';
const FINISH_ID = '00000000-0000-0000-0000-000000000002';
const NEXT_ID = '00000000-0000-0000-0000-000000000003';

const TRANSLATIONS = { ...TALKING, ...LEADING, ...REACHING };

/** What is asked of the live configuration and of this installation. */
export interface ActionsWorld extends Omit<FlowWorld, 'following'> {
  readonly registry: NodeRegistry;
  /** The node that an action's id means, in the flow as it is now; its own id where that has none. */
  readonly nodeId: (actionId: string) => string;
}

/** A flow out of a list of actions: nothing of a drawing but its nodes and edges. */
export type DrawnActions = Required<Pick<FlowDocument, 'schema' | 'entry' | 'nodes' | 'edges'>>;

/**
 * The flow that a list of actions means. VoIPBIN goes from an action to the one below it, unless `next_id` says otherwise.
 *
 * @throws HttpProblem 400 with each action that cannot be translated, and why
 */
export function documentOfActions(actions: readonly FlowAction[], world: ActionsWorld): DrawnActions {
  return new Drawing(actions, world).drawn();
}

class Drawing {
  private readonly faults: FieldError[] = [];
  private readonly nodes: DrawnActions['nodes'] = {};
  private readonly edges: DrawnActions['edges'] = {};
  private readonly ids: readonly string[];
  private hasUnknownType = false;

  constructor(
    private readonly actions: readonly FlowAction[],
    private readonly world: ActionsWorld,
  ) {
    this.ids = actions.map(({ id }) => (id === undefined || id === NIL_ID ? newId() : world.nodeId(id)));
  }

  drawn(): DrawnActions {
    this.actions.forEach((action, at) => this.draw(action, at));
    if (this.faults.length > 0) throw this.refusal();
    const { nodes, edges } = this;
    return { schema: FLOW_DOCUMENT_SCHEMA, entry: this.ids[0] ?? null, nodes, edges };
  }

  private draw(action: FlowAction, at: number): void {
    const id = this.ids[at] as string;
    if ([START_ID, FINISH_ID, NEXT_ID].includes(id)) this.fault(at, '/id', 'This id is reserved.');
    else if (this.ids.indexOf(id) < at) this.fault(at, '/id', 'Another action above has this id.');
    const next = this.following(action, at);
    const made = this.made(action, at, next);
    if (made === null) return;
    const { value: config, unknown } = withOurVariables(made.config);
    for (const name of unknown) this.fault(at, '/option', `There is no variable "${name}" here.`);
    const outcomes = this.outcomes(made, config, at);
    const definition = this.world.registry[made.type];
    const version = definition?.version ?? 1;
    this.nodes[id] = {
      type: made.type,
      label: '',
      config: config as DrawnActions['nodes'][string]['config'],
      ...(version > 1 && { v: version }),
    };
    if (next !== null) for (const outcome of outcomes) this.edges[`${id}:${outcome}`] = next;
    for (const [outcome, target] of Object.entries(made.jumps ?? {})) {
      const place = this.placeOf(target);
      if (place === null) this.fault(at, '/option', `No action of this flow has the id ${target}.`);
      else this.edges[`${id}:${outcome}`] = place;
    }
  }

  /** The node that follows; `null` at the end of the flow. */
  private following({ next_id }: FlowAction, at: number): string | null {
    if (next_id === undefined || next_id === NIL_ID || next_id === NEXT_ID) return this.ids[at + 1] ?? null;
    if (next_id === FINISH_ID) return null;
    const place = this.placeOf(next_id);
    if (place === null) this.fault(at, '/next_id', `No action of this flow has the id ${next_id}.`);
    return place;
  }

  private placeOf(actionId: string): string | null {
    const at = this.actions.findIndex(({ id }) => id === actionId);
    return this.ids[at] ?? null;
  }

  private made({ type, option }: FlowAction, at: number, next: string | null): MadeNode | null {
    const translate = Object.hasOwn(TRANSLATIONS, type) ? TRANSLATIONS[type] : undefined;
    if (translate === undefined) {
      this.hasUnknownType = true;
      this.fault(at, '/type', whyNot(type));
      return null;
    }
    const following = next === null ? null : (this.actions[this.ids.indexOf(next)]?.type ?? null);
    try {
      return translate(option ?? {}, { ...this.world, following });
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      for (const { pointer, message } of error.problems) this.fault(at, `/option${pointer}`, message);
      return null;
    }
  }

  /** The outcomes that lead on. What is wrong with the configuration is told by the option's names. */
  private outcomes({ type, onward, called = {} }: MadeNode, config: unknown, at: number): readonly string[] {
    const definition = this.world.registry[type];
    if (definition === undefined) throw new Error(`There is no node type ${type}.`);
    const checked = validate(definition.config, config);
    if (!checked.ok) {
      for (const { pointer, message } of checked.problems)
        this.fault(at, `/option${renamed(pointer, called)}`, message);
      return [];
    }
    if (typeof onward !== 'string') return onward;
    const own = definition.outcomes(checked.value).map(({ name }) => name);
    return onward === 'all' ? own : [...own, 'error'];
  }

  private fault(at: number, pointer: string, message: string): void {
    const type = this.actions[at]?.type ?? '';
    this.faults.push({ pointer: `/actions/${at}${pointer}`, message: `${type}: ${message}` });
  }

  private refusal(): HttpProblem {
    const [first] = this.faults;
    const detail =
      this.faults.length === 1
        ? `The action ${first?.message ?? ''}`
        : `The actions cannot be translated: there are ${this.faults.length} faults, see "details".`;
    const members = this.hasUnknownType ? { reason: 'INVALID_ACTION_TYPE' } : {};
    return new HttpProblem(400, 'Invalid actions', detail, { errors: this.faults, members });
  }
}

function whyNot(type: string): string {
  const reason = Object.hasOwn(REFUSED_ACTIONS, type) ? REFUSED_ACTIONS[type] : undefined;
  if (reason !== undefined) return reason;
  if (DRAWN_ONLY.has(type)) return 'VoIPBIN has no such action. Draw this object in the editor.';
  return 'There is no action of this type.';
}

/** A pointer into a configuration as one into the option: by the longest of the names that fits. */
function renamed(pointer: string, called: Readonly<Record<string, string>>): string {
  const [ours, theirs] =
    Object.entries(called)
      .filter(([name]) => pointer === name || pointer.startsWith(`${name}/`))
      .sort(([one], [other]) => other.length - one.length)[0] ?? [];
  return ours === undefined || theirs === undefined ? pointer : theirs + pointer.slice(ours.length);
}
