import { Initial1795219200000 } from './1795219200000-initial.migration.js';
import { AwaitedDeliveries1795262400000 } from './1795262400000-awaited-deliveries.migration.js';
import { CallEnvironments1795700000000 } from './1795700000000-call-environments.migration.js';
import { Cdrs1795460000000 } from './1795460000000-cdrs.migration.js';
import { DeliveryChanges1795470000000 } from './1795470000000-delivery-changes.migration.js';
import { LostDeliveries1795480000000 } from './1795480000000-lost-deliveries.migration.js';
import { Recordings1795305600000 } from './1795305600000-recordings.migration.js';
import { Messages1795450000000 } from './1795450000000-messages.migration.js';
import { RemovedPayloads1795510000000 } from './1795510000000-removed-payloads.migration.js';
import { Records1795410000000 } from './1795410000000-records.migration.js';
import { RolesAndAudit1795490000000 } from './1795490000000-roles-and-audit.migration.js';
import { Voicemails1795430000000 } from './1795430000000-voicemails.migration.js';
import { Transcribes1795431000000 } from './1795431000000-transcribes.migration.js';

/** All migrations, in order. */
export const migrations = [
  Initial1795219200000,
  AwaitedDeliveries1795262400000,
  Recordings1795305600000,
  Records1795410000000,
  Voicemails1795430000000,
  Transcribes1795431000000,
  Messages1795450000000,
  Cdrs1795460000000,
  DeliveryChanges1795470000000,
  LostDeliveries1795480000000,
  RolesAndAudit1795490000000,
  RemovedPayloads1795510000000,
  CallEnvironments1795700000000,
];
