import type { EventTypeName } from '@hookswitch/events';
import type { EventChoice } from '../dialect.js';
import { callUpdated } from '../voipbin/choices.js';
import type { Envelope } from '../voipbin/written.js';

const name = (
  name: string,
  title: string,
  description: string,
  ...types: readonly EventTypeName[]
): EventChoice => ({ name, title, description, types });

/** Names of the running code that are not ours, or mean more. */
export const currentNames: readonly EventChoice[] = [
  callUpdated,
  name(
    'call_progressing',
    'Call answered',
    'A call, or somebody who was dialled, was answered.',
    'call_answered',
  ),
  name(
    'call_hangup',
    'Call ended',
    'A call, or the call to somebody who was dialled, has ended.',
    'call_hungup',
  ),
  name(
    'activeflow_updated',
    'Activeflow updated',
    'A flow has gone on to its next action, or has ended.',
    'activeflow_updated',
    'activeflow_deleted',
  ),
  name('queuecall_waiting', 'Caller waits', 'A caller waits in a queue.', 'queuecall_created'),
  name('queuecall_connecting', 'Agent chosen', 'An agent was chosen for a caller.', 'queuecall_entering'),
  name('recording_started', 'Recording started', 'A call is recorded from now on.', 'recording_created'),
  name(
    'recording_finished',
    'Recording finished',
    'A recording is done, or has failed.',
    'recording_updated',
  ),
  name(
    'transcribe_done',
    'Transcription done',
    'The words are there, or there will be none.',
    'transcribe_updated',
  ),
  name(
    'conference_updated',
    'Conference updated',
    'A conference has started or is ending, or somebody came or left.',
    'conference_updated',
    'confbridge_updated',
  ),
];

/** Of several that one event makes, those that a webhook names; all where it names none of them, as in a test. */
export function wanted(envelopes: readonly Envelope[], names: readonly string[]): readonly Envelope[] {
  if (envelopes.length < 2 || names.includes('*')) return envelopes;
  const named = envelopes.filter(({ type }) => names.includes(type));
  return named.length === 0 ? envelopes : named;
}
