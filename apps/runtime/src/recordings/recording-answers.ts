import { exampleEvent, recordingSchema } from '@hookswitch/events';

/** A recording. */
export const recordingAnswer = {
  schema: recordingSchema,
  example: exampleEvent('recording_updated', '', '').data,
};
