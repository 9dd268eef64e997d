import { conferenceMemberSchema, conferenceRoomSchema, exampleEvent } from '@hookswitch/events';

const { member } = exampleEvent('confbridge_updated', '', '').data;

/** A conference that goes on. */
export const conferenceRoomAnswer = {
  schema: conferenceRoomSchema,
  example: exampleEvent('conference_updated', '', '').data,
};

/** Somebody in a conference. */
export const conferenceMemberAnswer = { schema: conferenceMemberSchema, example: member };
