import { answerPlaced, callerLeg, canonicalNumber, legOfChannel } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { ComponentRequest, NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { Party } from '@hookswitch/telephony';
import { sendBackground } from './background.js';
import { refuseStranger } from './colleagues.js';
import type { ConferenceDesk } from './conferences/conference-desk.js';
import { checkPin, enterConference, joinConference } from './conferences/conference-turn.js';
import type { RevealSecret } from './conferences/conference-turn.js';
import { changeMessage, playMessage, recordMessage } from './messages.js';
import { readInto, sendFetch } from './fetching.js';
import { dropLeg } from './hang-up.js';
import { findExtension, takeKey } from './keys.js';
import { countJump } from './loop-guards.js';
import { nodeOfEvent } from './place.js';
import type { Place } from './place.js';
import { play, stopPlayback } from './play-effects.js';
import type { Report } from './ports.js';
import { askCallback, takeCallback } from './queues/callback.js';
import { pauseOrResume, runningRecording, startRecording, stopRecording } from './recordings.js';
import { joinLine, serveCaller } from './queues/queue-turn.js';
import type { QueueDesk } from './queues/queue-desk.js';
import { sendText } from './texts/send-text.js';
import { ringParty } from './ring-party.js';
import type { RingContext } from './ring-party.js';
import type { OpenFrame, Turn } from './turn.js';
import { maskedValues } from './variables.js';

/** What an effect needs besides its turn. */
export interface EffectContext extends RingContext {
  /** For faults that must not stop a call. */
  readonly report: Report;
  /** How many messages are in a mailbox. */
  readonly messagesIn: (mailboxId: string) => number;
  /** What queues know. */
  readonly queues: QueueDesk;
  /** What conferences know. */
  readonly conferences: ConferenceDesk;
  readonly reveal: RevealSecret;
}

/** Carries a node's effect out inside a turn. Gives the event that it brings about at once, if any. */
export function performEffect(
  turn: Turn,
  frame: OpenFrame,
  place: Place,
  effect: NodeEffect,
  context: EffectContext,
): NodeEvent | undefined {
  if (effect.kind === 'set_variables') return setVariables(turn, frame, effect);
  if (effect.kind === 'webhook') return sendWebhook(turn, frame, place, effect.request);
  if (effect.kind === 'fetch') return sendFetch(turn, frame, place, effect.request);
  if (effect.kind === 'read_answer') return readInto(turn, frame, effect.variables);
  if (effect.kind === 'count_jump') return countJump(turn, place, frame, effect.max_jumps);
  if (effect.kind === 'send_text') return sendText(turn, effect, context.release());
  if (effect.kind === 'event') return stateEvent(turn, frame, place, effect);
  // Where nobody is left to hear it, nothing has failed.
  if (effect.kind === 'background' && turn.callerGone) return undefined;
  if (turn.callerGone) return failed(effect, 'The caller has hung up.');
  switch (effect.kind) {
    case 'answer':
      return answer(turn, frame);
    case 'speak':
    case 'play_prompt':
    case 'play_tone':
      return play(turn, frame, place, effect);
    case 'stop_playback':
      stopPlayback(turn, frame, effect.leg);
      return undefined;
    case 'background':
      sendBackground(turn, frame, turn.call.channel_id, effect.sound);
      return undefined;
    case 'dial':
      return dial(turn, frame, place, effect, context);
    case 'ask_phone':
      return { type: 'phone.asked', in_call: isInCall(turn, effect.extension, context) };
    case 'bridge':
      return bridge(turn, frame, effect);
    case 'drop_leg':
      dropLeg(turn, frame, effect);
      return undefined;
    case 'note':
      turn.signals.push({ at: turn.at, kind: 'note', leg_id: null, text: effect.text });
      return undefined;
    case 'record': {
      if (!turn.answered) return failed(effect, 'Nothing can be recorded before the call is answered.');
      const { max_duration_ms, sides = 'both', max_silence_ms = null, transcribe: language } = effect;
      const transcribe = language ? { language } : null;
      if (runningRecording(turn) === null)
        startRecording(turn, { max_duration_ms, sides, max_silence_ms, transcribe });
      return undefined;
    }
    case 'pause_recording': {
      const recording = runningRecording(turn);
      if (recording?.status !== 'recording') return undefined;
      pauseOrResume(turn, recording, true);
      if (effect.while_here === true) frame.names = { ...frame.names, paused: recording.id };
      return undefined;
    }
    case 'resume_recording': {
      const recording = runningRecording(turn);
      if (recording !== null) pauseOrResume(turn, recording, false);
      return undefined;
    }
    case 'open_mailbox':
      return {
        type: 'mailbox.opened',
        has_room: context.messagesIn(effect.mailbox_id) < effect.max_messages,
      };
    case 'record_message':
      return recordMessage(turn, frame, place, effect);
    case 'stop_message':
    case 'leave_message':
    case 'discard_message':
      changeMessage(turn, frame, effect.kind);
      return undefined;
    case 'play_message':
      return playMessage(turn, frame);
    case 'stop_recording': {
      const recording = runningRecording(turn);
      if (recording !== null) stopRecording(turn, recording);
      return undefined;
    }
    case 'join_queue':
      return joinLine(turn, frame, place, effect, context.queues);
    case 'ask_callback':
      return askCallback(turn, frame, place);
    case 'take_callback':
      return takeCallback(turn, frame, context.queues);
    case 'serve_caller':
      return serveCaller(turn, frame, effect.leg);
    case 'check_pin':
      return checkPin(place, effect, context.reveal);
    case 'join_conference':
      return joinConference(turn, frame, place, effect, context.conferences);
    case 'enter_conference':
      return enterConference(turn, frame, context.conferences);
    case 'set_digits':
      if (effect.digits !== '') turn.changeVariables({ digits: effect.digits }, frame);
      else if (turn.variables.digits !== undefined) turn.changeVariables({ digits: null }, frame);
      return undefined;
    case 'take_key':
      return takeKey(turn);
    case 'forget_keys':
      turn.typed = '';
      return undefined;
    case 'find_extension':
      return findExtension(context.release(), effect, turn.call);
    // The walk's own.
    case 'hangup':
    case 'run_flow':
    case 'return':
      return undefined;
  }
}

function failed(effect: NodeEffect, reason: string): NodeEvent {
  const leg = 'leg' in effect ? effect.leg : undefined;
  return { type: 'command.failed', effect: effect.kind, reason, ...(leg !== undefined && { leg }) };
}

/** Answers the caller. */
export function answer(turn: Turn, frame: OpenFrame): NodeEvent | undefined {
  if (turn.callerUp) {
    turn.apply(answerPlaced(turn.call, turn.at));
    return { type: 'call.answered' };
  }
  const id = newId();
  turn.send({ kind: 'answer', id, channel_id: turn.call.channel_id }, frame);
  frame.names = { ...frame.names, answer: id };
  return undefined;
}

type Dial = Extract<NodeEffect, { kind: 'dial' }>;

function dial(
  turn: Turn,
  frame: OpenFrame,
  place: Place,
  effect: Dial,
  context: EffectContext,
): NodeEvent | undefined {
  const target = effect.to.target.trim();
  if (target === '') return failed(effect, 'There is no target to ring.');
  const { leg, to, ring_time_ms, via, only_free } = effect;
  if (only_free === true && to.type === 'extension' && isInCall(turn, target, context))
    return { type: 'leg.skipped', leg };
  const from = presentedParty(turn.call.from, effect);
  const queue =
    via?.type === 'queue' ? turn.queues.calls.find(({ visit }) => visit === frame.visit) : undefined;
  const through = {
    via: via?.type ?? ('dial' as const),
    via_name: via?.name ?? place.node.label,
    ...(queue !== undefined && { queue_id: queue.queue_id }),
  };
  const chosen_number = Boolean(effect.caller_number);
  const party = { leg, to: { type: to.type, target }, from, chosen_number, ring_time_ms, ...through };
  // Members of queues and ring groups were judged at Apply, where they are chosen.
  const isWritten = to.type === 'extension' && via === undefined;
  const release = isWritten ? context.release() : null;
  const ofFlow = { environment_id: release?.environmentOf(place.flow.flow_id) ?? null };
  const refusal = release === null ? undefined : refuseStranger(release, target, turn.call, ofFlow);
  return ringParty(turn, frame, refusal === undefined ? party : { ...party, refusal }, context);
}

/** Whether an extension's phone is in a call. One that rings for another call is free. */
function isInCall({ call }: Turn, extension: string, { presence }: EffectContext): boolean {
  const state = presence(call.gateway, extension);
  return state === 'busy' || state === 'on_hold';
}

/** Who the called party sees: the caller, unless the node says otherwise. */
function presentedParty(caller: Party, { caller_number, caller_name }: Dial): Party {
  const name = caller_name || caller.name;
  return caller_number ? { number: canonicalNumber(caller_number), name } : { ...caller, name };
}

function bridge(
  turn: Turn,
  frame: OpenFrame,
  effect: Extract<NodeEffect, { kind: 'bridge' }>,
): NodeEvent | undefined {
  const leg = legOfChannel(turn.call, frame.names[`leg:${effect.leg}`] ?? '');
  if (leg === undefined || leg.ended_at !== null) return failed(effect, 'The party to connect is gone.');
  if (!turn.answered) answer(turn, frame);
  const bridge_id = newId();
  const channel_ids = [callerLeg(turn.call).channel_id, leg.channel_id];
  turn.send({ kind: 'bridge', id: newId(), bridge_id, channel_ids }, frame);
  frame.names = { ...frame.names, [`bridge:${effect.leg}`]: bridge_id };
  return undefined;
}

function setVariables(
  turn: Turn,
  frame: OpenFrame,
  { values, masked }: Extract<NodeEffect, { kind: 'set_variables' }>,
): NodeEvent | undefined {
  const changes = Object.fromEntries(Object.entries(values).map(([name, value]) => [`vars.${name}`, value]));
  const fits =
    masked === true || frame.masked === true
      ? turn.changeMasked(changes, frame)
      : turn.changeVariables(changes, frame);
  if (fits) return undefined;
  return {
    type: 'command.failed',
    effect: 'set_variables',
    reason: 'The variables would grow beyond their limit.',
  };
}

function stateEvent(
  turn: Turn,
  frame: OpenFrame,
  { node }: Place,
  { type, details }: Extract<NodeEffect, { kind: 'event' }>,
): undefined {
  turn.emitOfNode(type, nodeOfEvent(frame, node), details);
  return undefined;
}

function sendWebhook(turn: Turn, frame: OpenFrame, place: Place, request: ComponentRequest): undefined {
  const event = turn.emitComponent(request.name || place.node.label);
  const id = newId();
  const wait =
    request.wait_for_reply && turn.activeflow !== null
      ? { activeflow_id: turn.activeflow.id, visit: frame.visit }
      : null;
  const { flow_id } = place.flow;
  const owed =
    frame.masked === true ? { ...request, masked: maskedValues(turn.variables, turn.masked) } : request;
  const { node_id } = frame;
  turn.components.push({ id, event, flow_id, node_id, request: owed, profile: 'record', wait });
  frame.names = { ...frame.names, delivery: id };
  return undefined;
}
