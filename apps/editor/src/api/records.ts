import type { paths } from './schema.generated.js';

/** The JSON of an operation's good answer. */
type Answer<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses]: JsonOf<Responses[Status]> }[keyof Responses & (200 | 201 | 202)]
  : never;
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
/** What can be asked of a list. */
type Query<Operation> = Operation extends { parameters: { query?: infer Parameters } }
  ? Omit<NonNullable<Parameters>, 'page_size' | 'page_token'>
  : never;

export type Delivery = Answer<paths['/api/v1/deliveries/{id}']['get']>;
export type Attempt = Delivery['attempts'][number];
export type DeliveryFilter = Query<paths['/api/v1/deliveries']['get']>;
export type CallRecord = Answer<paths['/api/v1/calls/{id}']['get']>;
export type CallFilter = Query<paths['/api/v1/calls']['get']>;
export type RecordingRecord = Answer<paths['/api/v1/recordings/{id}']['get']>;
export type RecordingFilter = Query<paths['/api/v1/recordings']['get']>;
export type VoicemailRecord = Answer<paths['/api/v1/voicemails/{id}']['get']>;
export type VoicemailFilter = Query<paths['/api/v1/voicemails']['get']>;
export type ConferenceMember = Answer<paths['/api/v1/conferences/{id}/members']['get']>['result'][number];
export type MessageRecord = Answer<paths['/api/v1/messages/{id}']['get']>;
export type MessageFilter = Query<paths['/api/v1/messages']['get']>;
export type TranscribeRecord = Answer<paths['/api/v1/transcribes/{id}']['get']>;
export type CdrRecord = Answer<paths['/api/v1/cdrs/{id}']['get']>;
export type CdrFilter = Query<paths['/api/v1/cdrs']['get']>;
export type CdrFigures = Answer<paths['/api/v1/cdrs/figures']['get']>;
export type TimelineEntry = Answer<paths['/api/v1/calls/{id}/timeline']['get']>['result'][number];
export type Ladder = Answer<paths['/api/v1/calls/{id}/ladder']['get']>;
export type LadderRow = Ladder['result'][number];
export type ActiveflowRecord = Answer<paths['/api/v1/activeflows/{id}']['get']>;
export type ActiveflowFilter = Query<paths['/api/v1/activeflows']['get']>;
export type StepRecord = Answer<paths['/api/v1/activeflows/{id}/steps']['get']>['result'][number];
export type ReleaseRecord = Answer<paths['/api/v1/releases/{number}']['get']>;
export type EventTypeRecord = Answer<paths['/api/v1/event_types/{type}']['get']>;
export type DialectRecord = Answer<paths['/api/v1/dialects']['get']>['result'][number];
export type SampleOf = NonNullable<
  paths['/api/v1/dialects/{name}/sample']['post']['requestBody']
>['content']['application/json'];
export type TemplateTried = NonNullable<
  paths['/api/v1/webhooks/template_preview']['post']['requestBody']
>['content']['application/json'];
export type TemplateEventsWanted =
  paths['/api/v1/webhooks/template_preview/events']['get']['parameters']['query'];
export type RedactionRules = Answer<paths['/api/v1/redaction_rules']['get']>;
export type RedactionRule = RedactionRules['rules'][number];
export type WebhookSending = Answer<paths['/api/v1/webhook_sending']['get']>;
export type VerificationRecord = Answer<paths['/api/v1/webhooks/verify']['post']>;
export type Inbox = Answer<paths['/api/v1/inboxes/{id}']['get']>;
export type InboxRequest = Answer<paths['/api/v1/inboxes/{id}/requests']['get']>['result'][number];
export type ApiToken = Answer<paths['/api/v1/api_tokens']['get']>['result'][number];
export type LimitRecord = Answer<paths['/api/v1/limits']['get']>['limits'][number];
export type GatewayRecord = Answer<paths['/api/v1/gateways']['get']>['result'][number];
export type Examination = Answer<paths['/api/v1/gateways/{name}/doctor']['post']>;
export type Finding = Examination['findings'][number];
export type PresenceRecord = Answer<paths['/api/v1/presence']['get']>['result'][number];
export type QueueStatus = Answer<paths['/api/v1/queue_statuses']['get']>['result'][number];
export type WaitingRecord = Answer<paths['/api/v1/queues/{id}/calls']['get']>['result'][number];
export type AgentRecord = Answer<paths['/api/v1/agents/{user_id}']['get']>;
export type AgentCall = Answer<paths['/api/v1/agents/{user_id}/calls']['get']>['result'][number];
export type LaneRecord = Answer<paths['/api/v1/lanes']['get']>['result'][number];
export type WebhookHealth = Answer<paths['/api/v1/webhooks/{id}/health']['get']>;
export type RecoverRun = Answer<paths['/api/v1/recover_runs/{id}']['get']>;
export type RecoverPreview = Answer<paths['/api/v1/deliveries/recover/preview']['post']>;
export type RecoverWanted = NonNullable<
  paths['/api/v1/deliveries/recover']['post']['requestBody']
>['content']['application/json'];
export type LaneFilter = Query<paths['/api/v1/lanes']['get']>;
export type ScheduleOverride = Answer<paths['/api/v1/schedules/{id}/override']['get']>;
export type OverrideWanted =
  paths['/api/v1/schedules/{id}/override']['put']['requestBody']['content']['application/json'];
export type AuditEntry = Answer<paths['/api/v1/audit_entries']['get']>['result'][number];
export type AuditFilter = Query<paths['/api/v1/audit_entries']['get']>;
export type PermissionRecord = Answer<paths['/api/v1/permissions']['get']>['result'][number];
export type Permission = PermissionRecord['name'];
export type Role = PermissionRecord['roles'][number];
export type Session = Answer<paths['/api/v1/session']['get']>;
export type TokenWanted = paths['/api/v1/api_tokens']['post']['requestBody']['content']['application/json'];
export type Account = Answer<paths['/api/v1/accounts']['get']>['result'][number];
