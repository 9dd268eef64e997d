import fc from 'fast-check';
import { nodes } from '../index.js';

const HOUR = 3_600_000;
/** A prompt that there is, and an id that is none's. */
export const PROMPT_ID = '01991f0a-6c2e-7c11-9d3f-000000000004';
const FLOW_ID = '01991f0a-6c2e-7c11-9d3f-000000000001';

const text = fc.constantFrom(
  'Hello', '${caller.name|you}', '${vars.a}', '${vars.b|none} \\${x}', '${webhook.n0.body.to}', '${digits}', ' ', '\u{1F600}"\r\n', '${',
); // prettier-ignore
const target = fc.constantFrom(
  '1001',
  '1002',
  '+442079460000',
  '${vars.a}',
  '${digits}',
  '${caller.number}',
  '',
);
const condition = fc.record({
  variable: fc.constantFrom('vars.a', 'caller.name', 'digits', 'webhook.n1.status', 'no.such'),
  operator: fc.constantFrom('equals', 'not_equals', 'contains', 'at_least', 'one_of', 'is_set', 'is_empty'),
  value: fc.constantFrom('', '200', 'x', 'a,b', '${vars.b}'),
});
const ways = ['a', 'b'];

/** Configurations as somebody would fill them in, mostly. A node type that is not here is drawn as it comes off the palette. */
const configs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  answer: fc.constant({}),
  hangup: fc.constant({}),
  talk: fc.record({ text, language: fc.constantFrom('en-GB', 'pl-PL') }),
  play: fc.record({
    items: fc.array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({ prompt_id: fc.constantFrom(PROMPT_ID, PROMPT_ID, PROMPT_ID, FLOW_ID) }),
        },
        fc.record({ prompt_id: fc.constant(null), text }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    order: fc.constantFrom('in_order', 'shuffled', 'one'),
    keys: fc.constantFrom([], ['1']),
    repeat: fc.constantFrom(1, 2, 10),
    pause_ms: fc.constantFrom(0, 1000, 60_000),
  }),
  menu: fc.record({
    prompt: fc.record({ text: fc.constantFrom('Press 1.', '${vars.a}') }),
    options: fc.constantFrom([{ key: '1' }], [{ key: '1' }, { key: '#' }]),
    barge_in: fc.boolean(),
    retries: fc.constantFrom(0, 2),
    direct_dial: fc.record({ enabled: fc.boolean() }),
  }),
  gather: fc.record({
    prompt: fc.record({ text: fc.constantFrom('Your number?', '${digits}', '') }),
    variable: fc.constantFrom('a', 'b', 'c'),
    min_length: fc.constantFrom(1, 2),
    max_length: fc.constantFrom(2, 4),
    masked: fc.constantFrom(false, false, false, true),
    pattern: fc.constantFrom('', '1.*'),
    retries: fc.constantFrom(0, 1),
  }),
  wait: fc.record({ duration_ms: fc.constantFrom(1, 500, 60_000, HOUR) }),
  record: fc.record({
    action: fc.constantFrom('start', 'stop'),
    max_duration_s: fc.constantFrom(1, 60, 3600),
  }),
  set: fc.record({
    variables: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value: text }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  goto: fc.record({ max_jumps: fc.constantFrom(1, 3, 500) }),
  return: fc.record({ name: fc.constantFrom('done', 'given_up') }),
  // It runs itself: what its Return objects are is drawn elsewhere, so that some of these are refused.
  subflow: fc.record({
    flow_id: fc.constant(FLOW_ID),
    returns: fc.constantFrom([], [], [{ name: 'done' }], [{ name: 'given_up' }]),
    parameters: fc.constantFrom([], [{ name: 'a', value: '${vars.b}' }]),
  }),
  branch: fc
    .array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((all) => ({ branches: all.map((conditions, at) => ({ id: ways[at], match: 'any', conditions })) })),
  dial: fc.record({
    to: fc.record({ type: fc.constantFrom('extension', 'number'), target }),
    ring_time_s: fc.constantFrom(5, 25),
  }),
  webhook: fc.record({
    url: fc.constantFrom(
      'https://crm.example/hook',
      'https://crm.example/${vars.a}?q=${caller.name}',
      'http://crm.example/',
    ),
    wait_for_reply: fc.boolean(),
    headers: fc.constantFrom([], [{ name: 'X-Caller', value: '${caller.name}', secret: false }]),
  }),
  fetch: fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    url: fc.constantFrom(
      'https://crm.example/customers',
      'https://crm.example/${vars.a}?q=${caller.name}',
      'http://crm.example/',
    ),
    body: fc.constantFrom('', '{"a": "${vars.b}"}', '{"a": '),
    variables: fc.constantFrom(
      [],
      [{ name: 'a', path: 'to', fallback: '1001' }],
      [{ name: 'b', path: 'to[1].a', fallback: '${vars.a}' }],
    ),
    while_waiting: fc.constantFrom('none', 'music', 'ringback'),
    timeout_ms: fc.constantFrom(1000, 10_000),
  }),
};

const types = Object.keys(nodes);

/** A node; a wild one may be of a type that nobody knows, of a version to come, or configured with anything. */
function nodeOf(wild: boolean, often: readonly string[]) {
  const type = fc.constantFrom(...types);
  return (often.length === 0 ? type : fc.oneof(type, fc.constantFrom(...often))).chain((type) => {
    const config = configs[type] ?? fc.constant({});
    return fc.record({
      type: wild
        ? fc.oneof({ weight: 9, arbitrary: fc.constant<string>(type) }, fc.constant('teleport'))
        : fc.constant(type),
      label: fc.constantFrom('', type),
      config: wild ? fc.oneof(config, fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue())) : config,
      v: wild ? fc.constantFrom(undefined, 1, 0, 9) : fc.constantFrom(undefined, 1),
      /** Where its outcomes lead, one after the other; beyond the last node: nowhere. */
      targets: fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
    });
  });
}

interface Drawn {
  readonly nodes: Record<string, { readonly type: string }>;
  readonly edges: Record<string, string>;
  readonly on_hangup: string | null;
  readonly default_exit: string | null;
}

/**
 * A drawing with any wiring, loops too: each outcome that a node has leads to a node, or nowhere.
 *
 * @param wild whether types, versions and configurations may be what nobody knows
 * @param often node types that half of the nodes are of
 */
export function drawing(wild: boolean, often: readonly string[] = []) {
  return fc
    .record({
      drawn: fc.array(nodeOf(wild, often), { minLength: 1, maxLength: 7 }),
      on_hangup: fc.option(fc.nat(6), { freq: 1 }),
      default_exit: fc.option(fc.nat(6), { freq: 1 }),
      stray: fc.constantFrom(null, ...(wild ? ['n0:teleported', 'n8:next'] : [])),
    })
    .map(({ drawn, on_hangup, default_exit, stray }) => {
      const at = (place: number | null | undefined): string | null =>
        place !== null && place !== undefined && place < drawn.length ? `n${place}` : null;
      const edges: Record<string, string> = stray === null ? {} : { [stray]: 'n0' };
      drawn.forEach(({ type, config, targets }, index) => {
        outcomesOf(type, config).forEach((outcome, position) => {
          const to = at(targets[position % targets.length]);
          if (to !== null) edges[`n${index}:${outcome}`] = to;
        });
      });
      const entries = drawn.map(({ type, label, config, v }, index) => [
        `n${index}`,
        { type, label, config, ...(v === undefined ? {} : { v }) },
      ]);
      const document: Drawn = {
        nodes: Object.fromEntries(entries) as Drawn['nodes'],
        edges,
        on_hangup: at(on_hangup),
        default_exit: at(default_exit),
      };
      return { schema: 1, entry: 'n0', ...(wild ? document : tidy(document)) };
    });
}

function outcomesOf(type: string, config: Readonly<Record<string, unknown>>): readonly string[] {
  const definition = Object.hasOwn(nodes, type) ? nodes[type as keyof typeof nodes] : undefined;
  const parsed = definition?.config.safeParse(config);
  if (!definition || !parsed?.success) return ['next'];
  const names = definition.outcomes(parsed.data as never).map(({ name }) => name);
  return names.length === 0 ? names : [...names, 'error'];
}

/** As somebody would leave it who looks at it once more: without what no call gets to, or may not do without a caller. */
function tidy({ nodes: drawn, edges, on_hangup, default_exit }: Drawn): Drawn {
  const reached = (from: readonly (string | null)[]): Set<string> => {
    const found = new Set(from.filter((id) => id !== null));
    for (const id of found) {
      for (const [key, to] of Object.entries(edges)) if (key.startsWith(`${id}:`)) found.add(to);
    }
    return found;
  };
  const silent = (id: string): boolean => nodes[drawn[id]?.type as keyof typeof nodes]?.afterHangup === true;
  const lane = [...reached([on_hangup])].every(silent) ? on_hangup : null;
  const kept = reached(['n0', lane, default_exit]);
  return {
    nodes: Object.fromEntries(Object.entries(drawn).filter(([id]) => kept.has(id))),
    edges: Object.fromEntries(Object.entries(edges).filter(([key]) => kept.has(key.split(':')[0] as string))),
    on_hangup: lane,
    default_exit,
  };
}
