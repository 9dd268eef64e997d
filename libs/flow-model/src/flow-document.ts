import { z } from 'zod';

/** `<node id>:<outcome>`: an outcome has one target at most, so two edges on one outcome cannot be written down. */
export type EdgeKey = `${string}:${string}`;

/** The newest version of the document's own shape; node configuration has versions of its own (`FlowNode.v`). */
export const FLOW_DOCUMENT_SCHEMA = 1;

const nodeId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?!__proto__$)[A-Za-z0-9_-]+$/, 'Use letters, digits, "_" and "-" only.');

/**
 * One node of a flow. `config` stays as it was written, also for node types that this version does not know:
 * its meaning is judged at Apply, by the node type's own schema.
 */
export const flowNodeSchema = z.strictObject({
  type: z.string().min(1).max(64).describe('The node type, for example `talk`.'),
  v: z.int().min(1).optional().describe("Version of the configuration's shape; missing means 1."),
  label: z.string().max(200).default('').describe("The node's name on the canvas."),
  config: z.record(z.string(), z.json()).default({}).describe("The node type's configuration."),
  disabled: z
    .boolean()
    .optional()
    .describe('Calls pass it by, along its usual way out, as if it were not there.'),
});

/** Positions and notes: not meaning. A change here is no change to apply. */
export const flowLayoutSchema = z.strictObject({
  nodes: z.record(nodeId, z.tuple([z.number(), z.number()])).default({}),
  viewport: z.tuple([z.number(), z.number(), z.number()]).nullish(),
});

/** A flow as an admin draws it (design contract, *Flow document*). */
export const flowDocumentSchema = z.strictObject({
  schema: z.literal(FLOW_DOCUMENT_SCHEMA).default(FLOW_DOCUMENT_SCHEMA),
  entry: nodeId.nullable().default(null).describe('The node where a call starts.'),
  on_hangup: nodeId.nullable().default(null).describe('Where the hang-up lane starts.'),
  default_exit: nodeId.nullable().default(null).describe('Where unconnected outcomes lead.'),
  on_limit: nodeId
    .nullish()
    .describe('Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit.'),
  nodes: z.record(nodeId, flowNodeSchema).default({}),
  edges: z
    .record(
      z.string().regex(/^[A-Za-z0-9_-]+:[a-z0-9_-]+$/i, 'Write an edge as "<node id>:<outcome>".'),
      nodeId,
    )
    .default({}),
  layout: flowLayoutSchema.default({ nodes: {} }),
});

export type FlowNode = z.infer<typeof flowNodeSchema>;
export type FlowDocument = z.infer<typeof flowDocumentSchema>;
