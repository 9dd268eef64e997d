import { defineNode, givenOutcomesField, headerRowSchema, secretFieldSchema } from '@hookswitch/flow-model';
import type { NodeRegistry } from '@hookswitch/flow-model';
import { z } from 'zod';

const machine = null as never;
const common = { summary: '', icon: 'x', machine } as const;

/** Small node types that show every rule of the compiler. */
export const toyNodes: NodeRegistry = {
  say: defineNode({
    ...common,
    type: 'say',
    title: 'Say',
    category: 'call',
    config: z.strictObject({
      text: z.string().min(1).meta({ title: 'Text', template: 'text' }),
      voice: z.string().nullable().default(null),
    }),
    pause: () => 'time',
  }),
  /** Was once called with `words`. */
  tell: defineNode({
    ...common,
    type: 'tell',
    version: 2,
    migrations: { 1: ({ words, ...rest }) => ({ ...rest, text: words }) },
    title: 'Tell',
    category: 'call',
    config: z.strictObject({ text: z.string().min(1).meta({ title: 'Text', template: 'text' }) }),
    pause: () => 'time',
  }),
  /** Asks for keys that nobody is shown. */
  pin: defineNode({
    ...common,
    type: 'pin',
    title: 'PIN',
    category: 'call',
    config: z.strictObject({
      name: z.string().default('pin').meta({ title: 'Name', variable: 'write' }),
      open: z.boolean().default(false),
    }),
    hidesKeys: ({ open }) => !open,
    pause: () => 'caller',
  }),
  set: defineNode({
    ...common,
    type: 'set',
    title: 'Set',
    category: 'logic',
    config: z.strictObject({
      name: z.string().default('city').meta({ title: 'Name', variable: 'write' }),
      value: z.string().default('').meta({ title: 'Value', template: 'text' }),
    }),
    readsMasked: true,
    afterHangup: true,
  }),
  ask: defineNode({
    ...common,
    type: 'ask',
    title: 'Ask',
    category: 'logic',
    config: z.strictObject({
      variable: z.string().default('digits').meta({ title: 'Variable', variable: 'read' }),
      ways: z.array(z.string()).default(['yes', 'no']),
    }),
    outcomes: ({ ways }) => ways.map((name) => ({ name, label: name.toUpperCase() })),
    afterHangup: true,
  }),
  ring: defineNode({
    ...common,
    type: 'ring',
    title: 'Ring',
    category: 'people',
    config: z.strictObject({ extension: z.string().min(1).meta({ title: 'Extension' }) }),
    pause: () => 'caller',
    references: ({ extension }) => [{ pointer: '/extension', kind: 'extension', key: extension }],
  }),
  /** Rings by itself where nobody has drawn what comes of an extension. */
  reception: defineNode({
    ...common,
    type: 'reception',
    title: 'Reception',
    category: 'call',
    config: z.strictObject({}),
    outcomes: () => [
      { name: 'extension', label: 'Extension' },
      { name: 'next', label: 'Next' },
    ],
    unconnected: (_config, label) => ({
      extension: { type: 'ring', label: `${label}: extension`, config: { extension: '1' }, back: ['busy'] },
    }),
    pause: () => 'caller',
  }),
  group: defineNode({
    ...common,
    type: 'group',
    title: 'Group',
    category: 'people',
    config: z.strictObject({ ring_group_id: z.uuid().meta({ title: 'Ring group', ref: 'ring_group' }) }),
    pause: () => 'caller',
  }),
  hook: defineNode({
    ...common,
    type: 'hook',
    title: 'Hook',
    category: 'integration',
    config: z.strictObject({
      url: z.string().min(1).meta({ title: 'URL', template: 'url' }),
      token: secretFieldSchema.meta({ title: 'Token', secret: true }),
      headers: z.array(headerRowSchema).default([]).meta({ title: 'Headers', widget: 'headers' }),
    }),
    provides: ['webhook.{node}.status', 'webhook.{node}.body'],
    afterHangup: true,
  }),
  sound: defineNode({
    ...common,
    type: 'sound',
    title: 'Sound',
    category: 'call',
    config: z.strictObject({ prompt_id: z.string().meta({ title: 'Prompt', ref: 'prompt' }) }),
    pause: () => 'time',
  }),
  sub: defineNode({
    ...common,
    type: 'sub',
    title: 'Subflow',
    withoutCall: true,
    category: 'logic',
    config: z.strictObject({
      flow_id: z.string().meta({ title: 'Flow', ref: 'flow' }),
      returns: givenOutcomesField('flow_id', 'Returns', ''),
    }),
    outcomes: ({ returns }) => [...returns, { name: 'next', label: 'Next' }],
  }),
  return: defineNode({
    ...common,
    type: 'return',
    title: 'Return',
    withoutCall: true,
    category: 'logic',
    config: z.strictObject({ name: z.string() }),
    outcomes: () => [],
  }),
  end: defineNode({
    ...common,
    type: 'end',
    title: 'End',
    withoutCall: true,
    category: 'call',
    config: z.strictObject({}),
    outcomes: () => [],
  }),
};
