import { z } from 'zod';
import { objectNameSchema } from '../object-name.schema.js';

const placeFields = {
  node: z
    .strictObject({ id: z.string(), label: z.string() })
    .nullable()
    .meta({ description: 'The node of a flow; `null` for any other object.' }),
  pointer: z.string().meta({ description: 'JSON Pointer into the object; into the document of a flow.' }),
};

const number = { type: 'number', id: '01937a00-0000-7000-8000-00000000a100', name: 'Main line' };
const flow = { type: 'flow', id: '01937a00-0000-7000-8000-00000000f100', name: 'Welcome' };
const link = { from: number, node: null, pointer: '/flow_id' };

export const usageAnswer = {
  schema: z.strictObject({ used_by: z.array(z.strictObject({ from: objectNameSchema, ...placeFields })) }),
  example: { used_by: [link] },
};

export const mapAnswer = {
  schema: z.strictObject({
    objects: z.array(objectNameSchema),
    links: z.array(z.strictObject({ from: objectNameSchema, ...placeFields, to: objectNameSchema })),
  }),
  example: { objects: [number, flow], links: [{ ...link, to: flow }] },
};
