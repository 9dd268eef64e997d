export { activeflowResource } from './activeflow-resource.js';
export type {
  ActionResource,
  ActiveflowResource,
  ExecutedAction,
  ExecutedActionResource,
} from './activeflow-resource.js';
export { CallRequestError } from './call-requests.js';
export { CallPlacingError } from './placing.js';
export type { PlacingRequest } from './placing.js';
export { Engine } from './engine.js';
export type { EngineCounts, EngineParts } from './engine.js';
export type {
  Archive,
  Clock,
  Journal,
  LiveRelease,
  Overload,
  Releases,
  Report,
  ReportSubject,
  Route,
} from './ports.js';
export type {
  Activeflow,
  ApartChange,
  ComponentDelivery,
  EngineChange,
  Frame,
  FrameTransfer,
  KeptRecord,
  Snapshot,
  Step,
  Timer,
} from './records.js';
export { maskedVariables } from './variables.js';
export type { AgentResource } from './queues/agent-status.js';
export type { QueueRequests, QueueStatus, WaitingResource } from './queues/queue-requests.js';
export type { Reply } from './reply.js';
export { TransferTargetError } from './transfer/transfer-requests.js';
export type { TransferRequest } from './transfer/transfer-requests.js';
