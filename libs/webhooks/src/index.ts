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
export type { Attempt, ComponentTarget, Delivery, DeliveryStatus } from './records.js';
