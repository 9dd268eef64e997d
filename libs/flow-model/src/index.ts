export { idsGoOnAfter, newId } from './ids.js';
export type { Id } from './ids.js';
export { IdMap } from './id-map.js';
export {
  BUILT_IN_FLOW_IDS,
  EXTENSION_FLOW_ID,
  OUTBOUND_FLOW_ID,
  SWITCH_FLOW_ID,
  SWITCH_SAID,
} from './built-in-flows.js';
export { announcementSchema, SILENT_ANNOUNCEMENT } from './announcement.schema.js';
export type { Announcement } from './announcement.schema.js';
export { FLOW_DOCUMENT_SCHEMA, flowDocumentSchema, flowNodeSchema } from './flow-document.js';
export type { EdgeKey, FlowDocument, FlowNode } from './flow-document.js';
export { defineNode, ERROR_OUTCOME, LIMIT_OUTCOMES } from './node-definition.js';
export type {
  FieldMeta,
  FlowEnding,
  LegEndCause,
  NodeDefinition,
  NodeExit,
  NodeLeft,
  NodeEvent,
  NodeInput,
  NodeReference,
  NodeRegistry,
  Outcome,
  Pause,
  TemplateContext,
  UnconnectedTarget,
  WebhookOutcome,
} from './node-definition.js';
export type { ForcedChange, ForcedOutcome } from './forced-outcome.js';
export type {
  AnswerVariable,
  ComponentRequest,
  EventDetails,
  FetchRequest,
  NodeEffect,
  SecretValue,
  StoredSecret,
} from './node-effects.js';
export type {
  Change,
  CompiledFlow,
  CompiledNode,
  PinnedObject,
  PinnedPrompt,
  PinnedUser,
  Problem,
  ReleaseContent,
  ReleaseObject,
} from './release.js';
export { givenOutcomesField, outcomeNameSchema } from './given-outcomes.schema.js';
export { secretFieldSchema } from './secret-value.schema.js';
export { isTemplate, parseTemplate, templateVariables } from './template/template.js';
export type { Template, TemplateFault, TemplateSegment } from './template/template.js';
export { escapeForContext, renderTemplate } from './template/render-template.js';
export { BUILT_IN_VARIABLES, isBuiltInVariable } from './template/variables.js';
export type { BuiltInVariable } from './template/variables.js';
export { isAddressAllowed, isNetwork, refuseUrl, STRICT_NETWORK_POLICY } from './network-policy.js';
export type { NetworkPolicy } from './network-policy.js';
export { refuseJson } from './json/json-limits.js';
export type { JsonFault } from './json/json-limits.js';
export { parseAnswerPath, readAnswer } from './json/answer-path.js';
export type { AnswerPath } from './json/answer-path.js';
export { childPointer, readPointer } from './json/json-pointer.js';
export { visitFields } from './schema/visit-fields.js';
export type { VisitedField } from './schema/visit-fields.js';
export { validate } from './schema/validate.js';
export type { FieldProblem, Validated } from './schema/validate.js';
export { checkHeaders, refuseHeaderName } from './header-rules.js';
export type { HeaderFault, HeaderRow } from './header-rules.js';
export { refuseSigningSecret } from './secrets/signing-secret.js';
export { refuseExtension } from './numbers/extension.js';
export { hasEnvironment, shareEnvironment } from './objects/environments.js';
export { outboundFinder } from './numbers/outbound-routes.js';
export type { Dialler, OutboundFinder, OutboundRule, OutboundWay } from './numbers/outbound-routes.js';
export type { OutboundRouteFields } from './objects/outbound-route.schema.js';
export { isPattern, normaliseNumber, numberFinder, refuseNumber } from './numbers/phone-number.js';
export { MAX_MESSAGE_CHARACTERS, messageParts } from './numbers/message-parts.js';
export type { MessageParts } from './numbers/message-parts.js';
export { RETURN_NODE_TYPE } from './objects/flow.schema.js';
export { findObjectType, objectTypes } from './objects/object-types.js';
export type { ObjectTypeName } from './objects/object-types.js';
export type { ObjectFields, ObjectType } from './objects/object-type.js';
export { headerRowSchema } from './objects/fields.schema.js';
export type { EnvironmentFields } from './objects/environment.schema.js';
export type { MailboxFields } from './objects/mailbox.schema.js';
export type { PromptAudio, PromptFields } from './objects/prompt.schema.js';
export type { NumberFields } from './objects/number.schema.js';
export { RING_STRATEGIES, ringGroupSchema } from './objects/ring-group.schema.js';
export type { RingGroupFields, RingStrategy } from './objects/ring-group.schema.js';
export {
  CLOSED_OUTCOME,
  HOLIDAY_OUTCOME,
  rangeOutcome,
  scheduleOutcomes,
  scheduleSchema,
  WEEKDAYS,
} from './objects/schedule.schema.js';
export type { ScheduleFields, Weekday } from './objects/schedule.schema.js';
export { isTimeZone } from './time-zone.js';
export { refuseSipName } from './objects/device.schema.js';
export type { DeviceFields } from './objects/device.schema.js';
export type { UserFields } from './objects/user.schema.js';
export { conferenceSchema } from './objects/conference.schema.js';
export type { ConferenceFields } from './objects/conference.schema.js';
export { queueSchema } from './objects/queue.schema.js';
export type { QueueFields } from './objects/queue.schema.js';
export { QUEUE_ABSENCES, QUEUE_STRATEGIES } from './objects/queue-members.schema.js';
export { defaultScope, WEBHOOK_DIALECTS, webhookSchema } from './objects/webhook.schema.js';
export type { WebhookFields } from './objects/webhook.schema.js';
export {
  collectSecrets,
  isMaskedSecret,
  isStoredSecret,
  maskSecrets,
  secretHint,
} from './secrets/secret-shapes.js';
export type { MaskedSecret } from './secrets/secret-shapes.js';
export { sealSecrets } from './secrets/secret-fields.js';
export type { SealedSecrets, SealSecret } from './secrets/secret-fields.js';
export { sealFlowSecrets } from './secrets/flow-secrets.js';
export type { SealedFlow } from './secrets/flow-secrets.js';
export { fitsPattern, refusePattern } from './pattern/pattern.js';
export { refuseUrlTemplate } from './url-template.js';
export { migrateFlowDocument, migrateNode } from './document-migrations.js';
export type { MigratedDocument, MigratedNode, MigrationProblem } from './document-migrations.js';
export type { ConferenceEvent, ConferenceRole, QueueEvent } from './line-events.js';
