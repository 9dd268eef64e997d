import { NIL } from './ids.js';
import type { DataOf } from './known-data.js';
import { microTime, UNSET_TIME } from './times.js';

type Status = DataOf<'conference_created'>['status'];

const STATUSES: Readonly<Record<Status, string>> = {
  waiting: 'starting',
  started: 'progressing',
  ending: 'terminating',
  ended: 'terminated',
};

/** How far a conference is, in VoIPBIN's words. */
export function conferenceStatus(status: Status): string {
  return STATUSES[status];
}

/** A conference that goes on. VoIPBIN's ids of its parts are those of the calls. */
export function conferenceShape(data: DataOf<'conference_created'>): object {
  return {
    id: data.id,
    type: 'conference',
    status: conferenceStatus(data.status),
    name: data.conference.name,
    detail: '',
    data: {},
    timeout: 0,
    pre_actions: [],
    post_actions: [],
    conferencecall_ids: data.call_ids,
    recording_id: NIL,
    recording_ids: [],
    tm_create: microTime(data.tm_create),
    tm_update: microTime(data.tm_update),
    tm_delete: microTime(data.tm_delete),
  };
}

/** The room of a conference. */
export function confbridgeShape(data: DataOf<'confbridge_created'>): object {
  return {
    id: data.id,
    type: 'conference',
    reference_type: 'conference',
    reference_id: data.id,
    status: 'progressing',
    call_ids: data.call_ids,
    recording_id: NIL,
    recording_ids: [],
    tm_create: microTime(data.tm_create),
    tm_update: microTime(data.tm_update),
    tm_delete: UNSET_TIME,
  };
}
