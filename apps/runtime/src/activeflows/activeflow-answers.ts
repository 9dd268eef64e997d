import { activeflowSchema, exampleEvent } from '@hookswitch/events';
import { z } from 'zod';

/** An activeflow. */
export const activeflowAnswer = {
  schema: activeflowSchema,
  example: exampleEvent('activeflow_updated', '', '').data,
};

/** A step: one node as executed. */
export const stepAnswer = {
  schema: z.strictObject({
    sequence: z.int(),
    action_id: z.string(),
    type: z.string(),
    label: z.string(),
    outcome: z.string(),
    next_action_id: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Why this outcome, where its name does not say it.' }),
    variables_changed: z.record(z.string(), z.string().nullable()),
    tm_start: z.iso.datetime(),
    tm_end: z.iso.datetime(),
    delivery_id: z.uuid().nullable(),
    flow_id: z.uuid().meta({
      description:
        "The flow that the node is of: of a subflow, or of a flow transferred into, another than the activeflow's.",
    }),
    flow_name: z.string(),
  }),
  example: {
    sequence: 1,
    action_id: 'n1',
    type: 'answer',
    label: 'Answer',
    outcome: 'next',
    next_action_id: 'n2',
    reason: null,
    variables_changed: {},
    tm_start: '2026-11-21T09:30:00.000Z',
    tm_end: '2026-11-21T09:30:00.120Z',
    delivery_id: null,
    flow_id: '01937a00-0000-7000-8000-00000000f100',
    flow_name: 'Main line',
  },
};

/** All variables, by name. */
export const variablesAnswer = {
  schema: z.strictObject({ variables: z.record(z.string(), z.string()) }),
  example: { variables: { 'vars.city': 'London' } },
};
