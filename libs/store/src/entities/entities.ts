import { accountEntity, apiTokenEntity, sessionEntity } from './account.entity.js';
import { activeflowEntity, stepEntity } from './activeflow.entity.js';
import { auditEntryEntity } from './audit-entry.entity.js';
import { callEntity, signalEntity } from './call.entity.js';
import { deliveryEntity } from './delivery.entity.js';
import { cdrEntity } from './cdr.entity.js';
import { draftEntity } from './draft.entity.js';
import { messageEntity } from './message.entity.js';
import { recordingEntity } from './recording.entity.js';
import { releaseContentEntity, releaseEntity } from './release.entity.js';
import { settingEntity } from './setting.entity.js';
import { transcribeEntity } from './transcribe.entity.js';

/** What TypeORM reads. Timers and secrets are not here: they are read at the start only, straight from the file. */
export const entities = [
  draftEntity,
  releaseEntity,
  releaseContentEntity,
  callEntity,
  signalEntity,
  activeflowEntity,
  stepEntity,
  deliveryEntity,
  recordingEntity,
  transcribeEntity,
  cdrEntity,
  messageEntity,
  accountEntity,
  sessionEntity,
  apiTokenEntity,
  auditEntryEntity,
  settingEntity,
];
