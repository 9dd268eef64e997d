export type {
  DeliveryLog,
  EndpointDirectory,
  ReplyListener,
  SecretReader,
  Settlement,
  WebhookEndpoint,
} from './ports.js';
export type { Attempt, ComponentTarget, Delivery, DeliveryStatus } from './records.js';
