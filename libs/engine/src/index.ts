export { activeflowResource } from './activeflow-resource.js';
export type {
  ActionResource,
  ActiveflowResource,
  CurrentActionResource,
  ExecutedAction,
  ExecutedActionResource,
} from './activeflow-resource.js';
export { executedSoFar } from './executed.js';
export { CallRequestError } from './call-requests.js';
export { CallPlacingError } from './placing.js';
export type { PlacingRequest } from './placing.js';
export { Engine } from './engine.js';
export type { EngineCounts } from './engine-counts.js';
export type { EngineParts } from './engine-parts.js';
export type {
  Archive,
  Clock,
  Journal,
  DeviceOwner,
  LiveRelease,
  ReleasedUser,
  ScheduleWithCode,
  Overload,
  Releases,
  Report,
  ReportSubject,
  Route,
  TextNumber,
} from './ports.js';
export type {
  Activeflow,
  ApartChange,
  ComponentDelivery,
  EngineChange,
  Frame,
  FrameTransfer,
  KeptRecord,
  OwedFetch,
  Snapshot,
  Step,
  Timer,
} from './records.js';
export { transferNode } from './transfer/transfer-frame.js';
export { maskedVariables } from './variables.js';
export type { ConferenceMember, ConferenceResource } from './conferences/conference-events.js';
export type { ConferenceRequests } from './conferences/conference-requests.js';
export type { AgentCallResource } from './queues/agent-calls.js';
export type { AgentResource, ListedAgent } from './queues/agent-status.js';
export type { CallbackResource, QueueRequests } from './queues/queue-requests.js';
export type { QueueStatus } from './queues/queue-status.js';
export type { WaitingResource } from './queues/waiting-resource.js';
export type { Reply } from './reply.js';
export { TextRequestError } from './texts/text-requests.js';
export type { TextRequests } from './texts/text-requests.js';
export type { IncomingText } from './texts/carry-text.js';
export { TransferTargetError } from './transfer/transfer-requests.js';
export type { TransferRequest } from './transfer/transfer-requests.js';
