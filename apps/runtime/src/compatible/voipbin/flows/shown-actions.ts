import { maskSecrets } from '@hookswitch/flow-model';
import type { CompiledFlow, CompiledNode } from '@hookswitch/flow-model';
import { voipbinResources } from '@hookswitch/webhooks';
import { NIL_ID } from '../not-here.js';
import { theirVariable, withTheirVariables } from './names-of-variables.js';
import { ALL_KEYS } from './translations-of-talking.js';
import { COMPARISONS, HOLDS } from './translations-of-leading.js';

type Option = Readonly<Record<string, unknown>>;

/** A node as VoIPBIN's actions tell of it: type and option. */
export interface ToldNode {
  readonly type: string;
  readonly option: Option;
}

/** The outcome that counts as the way on, where that is not `next`: the one that an undisturbed call takes. */
const USUAL: Readonly<Record<string, string>> = {
  gather: 'complete',
  queue: 'answered_ended',
  dial: 'answered_ended',
  conference: 'left',
  subflow: 'completed',
  fetch: 'ok',
  goto: 'limit_reached',
  branch: `branch_${HOLDS}`,
};

const OPERATORS = new Map(Object.entries(COMPARISONS).map(([theirs, ours]) => [ours as string, theirs]));

/** The nodes of a flow in the order of its actions: the first is where calls begin. */
export function nodeIdsOf({ entry, nodes }: CompiledFlow): readonly string[] {
  // What stands behind an outcome that is not connected is not drawn: its id has a dot.
  const drawn = Object.keys(nodes).filter((id) => !id.includes('.'));
  return [entry, ...drawn.filter((id) => id !== entry)];
}

/** The node that an undisturbed call goes to; `null` where it ends. */
export function usualWay({ nodes, edges }: CompiledFlow, id: string): string | null {
  const type = nodes[id]?.type ?? '';
  return edges[`${id}:${USUAL[type] ?? 'next'}`] ?? edges[`${id}:ok`] ?? null;
}

/** What an object is told as, before VoIPBIN's names are given to the others: see the dialect's `options.ts`. */
export function toldNode(flow: CompiledFlow, id: string, numberOf: (id: string) => string | null): ToldNode {
  const { type, config } = flow.nodes[id] as CompiledNode;
  const option = withTheirVariables(maskSecrets(config) as Option);
  const told =
    type === 'branch'
      ? (asBranch(flow, id, config) ?? asCondition(flow, id, config))
      : type === 'play'
        ? asTalk(option)
        : type === 'fetch'
          ? asSent(option)
          : type === 'message'
            ? asMessage(option, numberOf)
            : null;
  return told ?? { type, option };
}

interface PlainBranch {
  readonly id: string;
  readonly variable: string;
  readonly operator: string;
  readonly value: string;
  readonly as: string;
}

/** Branches that have one condition each; `null` where there are others. */
function plainBranches({ branches }: Option): readonly PlainBranch[] | null {
  const rows = branches as readonly {
    readonly id: string;
    readonly conditions: readonly Omit<PlainBranch, 'id'>[];
    readonly or: readonly unknown[];
  }[];
  if (rows.some(({ conditions, or }) => conditions.length !== 1 || or.length > 0)) return null;
  return rows.map(({ id, conditions }) => ({ id, ...(conditions[0] as Omit<PlainBranch, 'id'>) }));
}

function asBranch(flow: CompiledFlow, id: string, config: Option): ToldNode | null {
  const branches = plainBranches(config);
  const [first] = branches ?? [];
  if (branches === null || first === undefined || first.id === HOLDS) return null;
  const isPlain = branches.every(
    ({ variable, operator, as }) => variable === first.variable && operator === 'equals' && as === 'text',
  );
  if (!isPlain) return null;
  return {
    type: 'branch',
    option: {
      variable: theirVariable(first.variable),
      default_target_id: targetOf(flow, id, 'default'),
      target_ids: Object.fromEntries(
        branches.map((branch) => [
          withTheirVariables(branch.value),
          targetOf(flow, id, `branch_${branch.id}`),
        ]),
      ),
    },
  };
}

function asCondition(flow: CompiledFlow, id: string, config: Option): ToldNode | null {
  const [only, ...others] = plainBranches(config) ?? [];
  const condition = only && OPERATORS.get(only.operator);
  if (only === undefined || condition === undefined || only.id !== HOLDS || others.length > 0) return null;
  const value =
    only.as === 'number'
      ? { value_type: 'number', value_number: Number(only.value) }
      : { value_type: 'string', value_string: withTheirVariables(only.value) };
  return {
    type: 'condition_variable',
    option: {
      condition,
      variable: `\${${theirVariable(only.variable)}}`,
      ...value,
      false_target_id: targetOf(flow, id, 'default'),
    },
  };
}

/** One text that any key cuts short. */
function asTalk({ items, keys, repeat, order }: Option): ToldNode | null {
  const [only, ...others] = items as readonly Readonly<Record<string, unknown>>[];
  const isOnce = others.length === 0 && repeat === 1 && order === 'in_order';
  if (only === undefined || only['prompt_id'] !== null || !isOnce) return null;
  if ((keys as readonly string[]).length !== ALL_KEYS.length) return null;
  const { text, language, voice } = only;
  return { type: 'talk', option: { text, language, voice, digits_handle: 'next' } };
}

/** A request of which nothing is read. */
function asSent({ method, url, body, variables }: Option): ToldNode | null {
  if ((variables as readonly unknown[]).length > 0) return null;
  return {
    type: 'webhook_send',
    option: { sync: true, uri: url, method, data_type: 'application/json', data: body },
  };
}

function asMessage({ number_id, to, text }: Option, numberOf: (id: string) => string | null): ToldNode {
  const from = typeof number_id === 'string' ? numberOf(number_id) : null;
  return {
    type: 'message_send',
    option: {
      source: from === null ? null : tel(from),
      destinations: typeof to === 'string' ? [tel(to)] : [],
      text,
    },
  };
}

function tel(target: string): Option {
  return { type: 'tel', target, target_name: '', name: '', detail: '' };
}

/** The action that an outcome leads to; zeros where it is not connected. */
export function targetOf({ flow_id, edges }: CompiledFlow, id: string, outcome: string): string {
  const target = edges[`${id}:${outcome}`];
  return target === undefined ? NIL_ID : voipbinResources.actionId(flow_id, target);
}
