export type {
  CallFacts,
  CallMoment,
  DomainEvent,
  EventFacts,
  MomentAction,
  RetryProfile,
} from './domain-event.js';
export type { EventType } from './define-event-type.js';
export { eventTypes, findEventType } from './catalogue/event-types.js';
export type { EventTypeName } from './catalogue/event-types.js';
export { schemaFields } from './schema-fields.js';
export type { FieldSchema, SchemaField } from './schema-fields.js';
export { exampleEvent } from './example-event.js';
export { eventApart } from './event-apart.js';
export { nativeBody } from './native-body.js';
export { activeflowSchema } from './catalogue/activeflow-resource.schema.js';
export { callSchema } from './catalogue/call-resource.schema.js';
export { messageSchema } from './catalogue/message-resource.schema.js';
export { transcribeSchema } from './catalogue/transcribe-resource.schema.js';
export { voicemailSchema } from './catalogue/voicemail-resource.schema.js';
export { exampleCdr } from './catalogue/cdr-examples.js';
export { cdrSchema, dispositionSchema } from './catalogue/cdr-resource.schema.js';
export { conferenceMemberSchema, conferenceRoomSchema } from './catalogue/conference-resource.schema.js';
export { agentSchema, queueCallSchema } from './catalogue/queue-resource.schema.js';
export { recordingSchema } from './catalogue/recording-resource.schema.js';
