import { z } from 'zod';
import { NIL_ID } from '../not-here.js';
import { anyId } from './flow-body.js';
import { refuse, translation } from './made-node.js';
import type { Translation } from './made-node.js';
import { ourVariable } from './names-of-variables.js';

/** VoIPBIN's comparisons, and ours. */
export const COMPARISONS = {
  '==': 'equals',
  '!=': 'not_equals',
  '>': 'greater_than',
  '>=': 'at_least',
  '<': 'less_than',
  '<=': 'at_most',
} as const;

/** The branch of a condition that holds: by this id it is known from those of `branch`. */
export const HOLDS = 'true';

const branchOption = z.strictObject({
  variable: z.string().trim().default(''),
  target_ids: z.record(z.string().max(1000), anyId),
  default_target_id: anyId.nullish(),
});

const conditionOption = z.strictObject({
  condition: z.enum(['==', '!=', '>', '>=', '<', '<=']),
  variable: z.string().trim().min(1, 'Name the variable.'),
  value_type: z.enum(
    ['string', 'number'],
    'Values are compared as "string" or "number" here, and not by length.',
  ),
  value_string: z.string().max(1000).default(''),
  value_number: z.number().default(0),
  value_length: z.unknown().optional(),
  false_target_id: anyId.nullish(),
});

const gotoOption = z.strictObject({
  target_id: anyId,
  loop_count: z
    .int()
    .min(1, 'Say how often it may jump: 1 to 500.')
    .max(500, 'Say how often it may jump: 1 to 500.'),
});

const setOption = z.strictObject({ key: z.string().trim().min(1, 'Name the variable.'), value: z.string() });

/** Actions by which a flow finds its way. */
export const LEADING: Readonly<Record<string, Translation>> = {
  branch: translation(branchOption, ({ variable, target_ids, default_target_id }) => {
    const read = readName(variable === '' ? 'voipbin.call.digits' : variable);
    const ways = Object.entries(target_ids).map(([value, target], at) => ({
      id: String(at + 1),
      value,
      target,
    }));
    const branches = ways.map(({ id, value }) =>
      branchOf(id, { variable: read, operator: 'equals', value, as: 'text' }),
    );
    return {
      type: 'branch',
      config: { branches },
      onward: [],
      jumps: {
        ...Object.fromEntries(ways.map(({ id, target }) => [`branch_${id}`, target])),
        ...jumpTo('default', default_target_id),
      },
      called: { '/branches': '/target_ids' },
    };
  }),
  condition_variable: translation(conditionOption, (option) => {
    const { condition, value_type, value_string, value_number, false_target_id } = option;
    const isText = value_type === 'string';
    const compared = {
      variable: readName(option.variable),
      operator: COMPARISONS[condition],
      value: isText ? value_string : String(value_number),
      as: isText ? 'text' : 'number',
    };
    return {
      type: 'branch',
      config: { branches: [branchOf(HOLDS, compared)] },
      onward: [`branch_${HOLDS}`],
      jumps: jumpTo('default', false_target_id),
    };
  }),
  goto: translation(gotoOption, ({ target_id, loop_count }) => ({
    type: 'goto',
    config: { max_jumps: loop_count },
    onward: ['limit_reached'],
    jumps: { next: target_id },
    called: { '/max_jumps': '/loop_count' },
  })),
  variable_set: translation(setOption, ({ key, value }) => {
    const name = ourVariable(key);
    if (name === undefined || !name.startsWith('vars.'))
      refuse(
        '/key',
        'Start with a letter; use small letters, digits and "_", 64 at most. Others cannot be set.',
      );
    const variables = [{ name: name.slice('vars.'.length), value }];
    const called = { '/variables/0/name': '/key', '/variables/0/value': '/value' };
    return { type: 'set', config: { variables }, onward: ['next'], called };
  }),
  fetch_flow: translation(z.strictObject({ flow_id: anyId }), ({ flow_id }, { returnsOf }) => {
    const returns = returnsOf(flow_id);
    const onward = ['completed', ...returns.map(({ name }) => name)];
    return { type: 'subflow', config: { flow_id, returns }, onward };
  }),
};

function branchOf(id: string, condition: Readonly<Record<string, string>>) {
  return { id, label: '', match: 'all', conditions: [condition] };
}

/** A target that is not set leads nowhere: the call is hung up, as VoIPBIN stops there. */
function jumpTo(outcome: string, target: string | null | undefined): Readonly<Record<string, string>> {
  return target && target !== NIL_ID ? { [outcome]: target } : {};
}

/** A variable that is named, with `${…}` around it or without. */
function readName(written: string): string {
  const bare = /^\$\{(.*)\}$/.exec(written)?.[1] ?? written;
  return ourVariable(bare) ?? refuse('/variable', `There is no variable "${bare}" here.`);
}
