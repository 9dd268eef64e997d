export type { DomainEvent, EventFacts, RetryProfile } from './domain-event.js';
export type { EventType } from './define-event-type.js';
export { eventTypes, findEventType } from './catalogue/event-types.js';
export type { EventTypeName } from './catalogue/event-types.js';
export { exampleEvent } from './example-event.js';
export { nativeBody } from './native-body.js';
export { activeflowSchema } from './catalogue/activeflow-resource.schema.js';
export { callSchema } from './catalogue/call-resource.schema.js';
export { recordingSchema } from './catalogue/recording-resource.schema.js';
