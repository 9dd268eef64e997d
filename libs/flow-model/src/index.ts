export { newId } from './ids.js';
export type { Id } from './ids.js';
export {
  FLOW_DOCUMENT_SCHEMA,
  flowDocumentSchema,
  flowLayoutSchema,
  flowNodeSchema,
} from './flow-document.js';
export type { EdgeKey, FlowDocument, FlowLayout, FlowNode } from './flow-document.js';
export { defineNode, ERROR_OUTCOME } from './node-definition.js';
export type {
  FieldMeta,
  LegEndCause,
  NodeDefinition,
  NodeEvent,
  NodeInput,
  NodeReference,
  NodeRegistry,
  Outcome,
  Pause,
  TemplateContext,
  WebhookOutcome,
} from './node-definition.js';
export type { ComponentRequest, NodeEffect, SecretValue, StoredSecret } from './node-effects.js';
export type {
  Change,
  CompiledFlow,
  CompiledNode,
  Problem,
  ReleaseContent,
  ReleaseObject,
} from './release.js';
export { maskedSecretSchema, secretFieldSchema, storedSecretSchema } from './secret-value.schema.js';
export {
  escapeTemplate,
  isTemplate,
  isVariableName,
  MAX_TEMPLATE_LENGTH,
  parseTemplate,
  templateVariables,
} from './template/template.js';
export type { Template, TemplateFault, TemplateSegment } from './template/template.js';
export { escapeForContext, renderTemplate } from './template/render-template.js';
export { BUILT_IN_VARIABLES, isBuiltInVariable } from './template/variables.js';
export type { BuiltInVariable } from './template/variables.js';
export { isAddressAllowed, refuseNetwork, refuseUrl, STRICT_NETWORK_POLICY } from './network-policy.js';
export type { NetworkPolicy } from './network-policy.js';
