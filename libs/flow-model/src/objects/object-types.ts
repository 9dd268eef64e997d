import { conferenceObject } from './conference.schema.js';
import { environmentObject } from './environment.schema.js';
import { flowObject } from './flow.schema.js';
import { mailboxObject } from './mailbox.schema.js';
import { numberObject } from './number.schema.js';
import type { ObjectType } from './object-type.js';
import { outboundRouteObject } from './outbound-route.schema.js';
import { promptObject } from './prompt.schema.js';
import { queueObject } from './queue.schema.js';
import { ringGroupObject } from './ring-group.schema.js';
import { scheduleObject } from './schedule.schema.js';
import { userObject } from './user.schema.js';
import { webhookObject } from './webhook.schema.js';

/** Every type of configuration object, in the order of lists and releases. A new one is a file and a line here. */
export const objectTypes = {
  flow: flowObject,
  number: numberObject,
  user: userObject,
  prompt: promptObject,
  ring_group: ringGroupObject,
  schedule: scheduleObject,
  mailbox: mailboxObject,
  outbound_route: outboundRouteObject,
  queue: queueObject,
  conference: conferenceObject,
  environment: environmentObject,
  webhook: webhookObject,
} as const;

export type ObjectTypeName = keyof typeof objectTypes;

/** The object type of a name, `undefined` for a name that we do not know. */
export function findObjectType(type: string): ObjectType | undefined {
  return Object.hasOwn(objectTypes, type)
    ? (objectTypes[type as ObjectTypeName] as unknown as ObjectType)
    : undefined;
}
