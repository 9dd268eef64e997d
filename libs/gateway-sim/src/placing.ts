import type { Command, Party } from '@hookswitch/telephony';
import type { CallRequest } from './call-request.schema.js';
import { moment, nextCursor } from './channel.js';
import type { Channel, Reaction } from './channel.js';
import type { Exchange } from './exchange.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import type { ScriptStep } from './script.schema.js';
import { timestamp } from './timestamp.js';

const NO_SCRIPT: readonly ScriptStep[] = [];
const DEFAULT_REACTION_MS = 2000;

/** A phone that was never told anything. */
const UNTOLD: PhoneBehaviour = { behaviour: 'answer' };

/** An inbound call begins to ring at our door. */
export function placeInbound(exchange: Exchange, id: string, request: CallRequest, at: number): void {
  const script = request.script ?? NO_SCRIPT;
  const first = script[0];
  const extension = phoneOfOurs(request.from);
  const from = callingParty(request.from);
  const to: Party = { number: request.to, name: null };
  const channel = newChannel(exchange, id, 'inbound', from, to, extension, script);
  channel.step_at = first ? at + first.after_ms : null;
  exchange.add(channel);
  const crm_id = request.crm_id ?? null;
  exchange.happen(channel, {
    type: 'channel_incoming',
    channel_id: channel.id,
    at: timestamp(at),
    cursor: nextCursor(channel),
    from,
    to,
    extension,
    crm_id,
    ...(request.diverted_from === undefined
      ? {}
      : { diverted_from: { number: request.diverted_from, name: null } }),
  });
}

/** A phone is called. One that is busy or unregistered never rings. */
export function placeOutbound(
  exchange: Exchange,
  command: Extract<Command, { kind: 'originate' }>,
  at: number,
): void {
  const phone = exchange.phone(command.to.target) ?? UNTOLD;
  const to: Party = { number: command.to.target, name: null };
  const script = phone.script ?? NO_SCRIPT;
  const extension = command.to.type === 'number' ? null : command.to.target;
  const { channel_id } = command;
  const channel = newChannel(exchange, channel_id, 'outbound', command.from, to, extension, script);
  channel.reaction = react(phone, at, command.ring_time_ms);
  channel.hangup_after_ms = phone.hangup_after_ms ?? null;
  channel.commands.push(command.id);
  exchange.add(channel);
  if (rings(phone)) exchange.happen(channel, { ...moment(channel, at), type: 'channel_ringing' });
}

function rings(phone: PhoneBehaviour): boolean {
  return phone.behaviour !== 'busy' && phone.behaviour !== 'unregistered';
}

/** What will come of the ringing: the phone's own deed, or the end of our ring time if that is sooner. */
function react(phone: PhoneBehaviour, at: number, ringTime: number): Reaction {
  const gaveUp: Reaction = { at: at + ringTime, does: 'no_answer', by: 'local' };
  const own = at + (phone.after_ms ?? (rings(phone) ? DEFAULT_REACTION_MS : 0));
  if (phone.behaviour === 'no_answer' && phone.after_ms === undefined) return gaveUp;
  if (own >= gaveUp.at) return gaveUp;
  return { at: own, does: DEEDS[phone.behaviour], by: 'remote' };
}

const DEEDS = {
  answer: 'answer',
  busy: 'busy',
  no_answer: 'no_answer',
  decline: 'declined',
  unregistered: 'unreachable',
} as const satisfies Record<PhoneBehaviour['behaviour'], Reaction['does']>;

/** Which phone of ours calls; `null`: somebody outside. */
function phoneOfOurs(from: CallRequest['from']): string | null {
  if ('extension' in from) return from.extension;
  return 'device' in from ? from.device : null;
}

/** As SIP writes a caller who withholds the number (RFC 3323, section 4.1). */
const ANONYMOUS = /^anonymous$/i;

function callingParty(from: CallRequest['from']): Party {
  const phone = phoneOfOurs(from);
  if (phone !== null || !('number' in from)) return { number: phone ?? '', name: null };
  const party = { number: from.number, name: from.name ?? null };
  return from.withheld || ANONYMOUS.test(from.number) ? { ...party, withheld: true } : party;
}

function newChannel(
  exchange: Exchange,
  id: string,
  direction: Channel['direction'],
  from: Party,
  to: Party,
  extension: string | null,
  script: readonly ScriptStep[],
): Channel {
  return {
    id,
    seq: exchange.nextSeq(),
    direction,
    from,
    to,
    extension,
    background: 'none',
    transfer: null,
    consultation: null,
    consultations: 0,
    state: 'ringing',
    ended_at: null,
    reaction: null,
    script,
    step: 0,
    step_at: null,
    hangup_after_ms: null,
    hangup_at: null,
    playbacks: [],
    recordings: [],
    holds: false,
    on_hold: false,
    bridge_id: null,
    digits_heard: '',
    commands: [],
    history: [],
    forgotten: false,
    due: Infinity,
    position: -1,
  };
}
