/** One entry of the variable picker. */
export interface BuiltInVariable {
  /** The name as it is written between `${` and `}`; `<…>` and `*` stand for what the author fills in. */
  readonly name: string;
  readonly type: 'string' | 'number' | 'time' | 'any';
  readonly description: string;
  readonly example: string;
}

/** The variables that every flow can read without making them first, and the families that nodes make. */
export const BUILT_IN_VARIABLES: readonly BuiltInVariable[] = [
  {
    name: 'caller.number',
    type: 'string',
    description: 'Number of the caller, in E.164; "Anonymous" when it is withheld.',
    example: '+442071838750',
  },
  {
    name: 'caller.name',
    type: 'string',
    description: 'Name that came with the call; unset when none did.',
    example: 'Łukasz Nowak',
  },
  {
    name: 'called.number',
    type: 'string',
    description: 'Number that was dialled, in E.164.',
    example: '+442071838700',
  },
  {
    name: 'caller.diverted_from',
    type: 'string',
    description: 'Who was called first, when the call was diverted to us; unset otherwise.',
    example: '+442071838799',
  },
  {
    name: 'call.id',
    type: 'string',
    description: 'Id of the call, as the API and the events carry it.',
    example: '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10',
  },
  {
    name: 'call.started_at',
    type: 'time',
    description: 'When the call reached the system, RFC 3339 in UTC.',
    example: '2026-11-21T09:30:00.000Z',
  },
  {
    name: 'digits',
    type: 'string',
    description: 'Keys that the caller pressed last, at a menu or when asked for digits.',
    example: '1234',
  },
  {
    name: 'message.text',
    type: 'string',
    description: 'What the text message says that runs the flow; unset in a call.',
    example: 'HOURS',
  },
  {
    name: 'message.from',
    type: 'string',
    description: 'Number that the text message came from, in E.164; unset in a call.',
    example: '+442071838750',
  },
  {
    name: 'message.to',
    type: 'string',
    description: 'Number of yours that the text message came to, in E.164; unset in a call.',
    example: '+442071838700',
  },
  {
    name: 'message.id',
    type: 'string',
    description: 'Id of the text message, as the API and the events carry it; unset in a call.',
    example: '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10',
  },
  {
    name: 'vars.*',
    type: 'string',
    description: 'A variable of your own, made by a Set variables node.',
    example: 'gold',
  },
  {
    name: 'webhook.<node id>.status',
    type: 'number',
    description: 'HTTP status that a Webhook node which waits for the reply was answered with.',
    example: '200',
  },
  {
    name: 'webhook.<node id>.body.*',
    type: 'any',
    description:
      'A field of the JSON reply to a Webhook node, by its path; list items by their index from 0.',
    example: 'gold',
  },
  {
    name: 'fetch.<node id>.status',
    type: 'number',
    description: 'HTTP status that a Fetch node was answered with; unset when there was no answer.',
    example: '200',
  },
  {
    name: 'fetch.<node id>.body.*',
    type: 'any',
    description: 'A field of the JSON answer to a Fetch node, by its path; list items by their index from 0.',
    example: 'gold',
  },
  {
    name: 'queue.*',
    type: 'any',
    description:
      'The queue that the caller waits in or waited in last, such as queue.name or queue.position.',
    example: 'Support',
  },
];

/** Names that stand alone, and prefixes (ending in a dot) of families that the engine fills in at run time. */
const EXACT = new Set(
  BUILT_IN_VARIABLES.filter(({ name }) => !name.includes('*') && !name.includes('<')).map(({ name }) => name),
);
const FAMILIES = ['vars.', 'queue.', 'webhook.', 'fetch.'];

/**
 * Whether a name is one of the built-in variables or belongs to a family of them. Whether `vars.city` is ever set, and
 * whether `webhook.n3` is a node of this flow, is for the compiler to see.
 */
export function isBuiltInVariable(name: string): boolean {
  return EXACT.has(name) || FAMILIES.some((family) => name.startsWith(family) && name.length > family.length);
}
