export { componentBody, componentDelivery, componentLane } from './component.js';
export type { OwedComponent } from './component.js';
export { Deliverer } from './deliverer.js';
export type { Answer, DelivererLimits, DelivererOptions, DelivererStats } from './deliverer.js';
export { DELIVERY_STATUSES, isGivenUp, isOwed, LOST_STATUSES } from './delivery-status.js';
export type { DeliveryStatus, LostStatus } from './delivery-status.js';
export { dialects, findDialect } from './dialects/dialects.js';
export { EXAMPLE_ID, EXAMPLE_TIME } from './dialects/example-event-facts.js';
export { exampleSurroundings } from './dialects/example-surroundings.js';
export { exampleRequest, exampleRequests } from './dialects/example-requests.js';
export type { ExampleRequest } from './dialects/example-requests.js';
export { sampleRequest } from './dialects/sample-request.js';
export type { SampleOf, SampleRequest } from './dialects/sample-request.js';
export type { SampleField } from './dialects/payload-fields.js';
export type { DialectName } from './dialects/dialects.js';
export { studioCall, studioCdr, studioMonitor } from './dialects/voipstudio/rest-rows.js';
export type { StudioCall, StudioCdr, StudioMonitor } from './dialects/voipstudio/rest-rows.js';
export type { Dialect, EventChoice, Field, Placement, Proof } from './dialects/dialect.js';
export type { Installation, NamedObject, Surroundings } from './dialects/surroundings.js';
export type { BreakerState, BreakerStatus } from './lanes/breakers.js';
export type { LastFailure } from './lanes/lane-health.js';
export type { LaneState } from './lanes/lanes.js';
export { LIVE_WORTH_MS, RETRY_DELAYS } from './lanes/retry-schedule.js';
export type {
  Clock,
  DeliveryLog,
  DeliveryObserver,
  EndpointDirectory,
  LaneBacklog,
  ReplyListener,
  SecretReader,
  Settlement,
  WebhookEndpoint,
} from './ports.js';
export type { Attempt, AttemptTimings, ComponentTarget, Delivery, FetchTarget } from './records.js';
export { tryFetch } from './fetch-trial.js';
export type { TriedFetch } from './fetch-trial.js';
export { FETCH, fetchDelivery } from './fetch.js';
export type { OwedFetchRequest } from './fetch.js';
export { whyUnanswered } from './url-trial.js';
export { adviceFor } from './reasons/advice.js';
export { noAnswerOf } from './reasons/no-answer.js';
export { stateReason } from './reasons/state-reason.js';
export type { RemovalOfWebhook } from './reasons/state-reason.js';
export { FAILURE_CODES } from './sending/failure.js';
export type { FailureCode } from './sending/failure.js';
export { maskBody } from './sending/mask-values.js';
export { Router, testLane, webhookLane } from './router.js';
export { guardedConnector } from './sending/network-guard.js';
export type { GuardOptions, Resolver } from './sending/network-guard.js';
export { DIRECT } from './sending/outgoing-way.js';
export type { OutgoingWay } from './sending/outgoing-way.js';
export { requestMessage } from './sending/request-message.js';
export { generateSecretLike, generateSigningSecret, signatureHeader } from './signing.js';
export { whyUnsent } from './dialects/why-unsent.js';
export { checkTemplate } from './templates/check-template.js';
export { typesOfNames } from './dialects/types-of-names.js';
export type { TemplateUse } from './templates/check-template.js';
export { previewTemplate } from './templates/preview-template.js';
export type { TemplatePreview } from './templates/preview-template.js';
export { problemText, TemplateError } from './templates/template-problem.js';
export type { TemplateProblem } from './templates/template-problem.js';
export { templateVariables } from './templates/variables.js';
export type { TemplateVariable } from './templates/variables.js';
export { verifyRequest } from './verify.js';
export type { Finding, ReceivedRequest, Verification } from './verify.js';
export { Subscriptions } from './subscriptions.js';
export { voipbinResources } from './dialects/voipbin/resources.js';
