import { SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import type { Announcement, Id, PinnedObject } from '@hookswitch/flow-model';
import { offered } from '@hookswitch/pbx';
import type { Candidate, Offer } from '@hookswitch/pbx';
import type { Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import { fillIn } from './fill-in.js';
import { phrasesOf } from './phrases.js';
import { isWaiting } from './queue-call.js';
import type { QueueAgent, QueueCall } from './queue-call.js';
import type { QueueDesk } from './queue-desk.js';
import { rulesOfQueue } from './rules-of-queue.js';
import { stateQueueCall } from './state-queue-call.js';

/** Members that a line of the timeline names at most. */
const MOST_NAMED = 30;

/** Lets agents be rung for a caller, as the line has decided. Nothing happens when the caller waits no more. */
export function makeOffer(
  turn: Turn,
  { user_ids, queue_id, ring_time_s, why }: Offer,
  desk: QueueDesk,
  walk: Walk,
): void {
  const queueCall = turn.queues.calls.find((one) => one.queue_id === queue_id && isWaiting(one));
  const frame = turn.frames.find(({ visit }) => visit === queueCall?.visit);
  if (queueCall === undefined || frame === undefined || frame !== turn.top) return;
  const agents = user_ids.flatMap((id) => agentNamed(id, desk));
  const legs = agents.map(({ extension }, index) => ({
    leg: `agent_${queueCall.rung + index + 1}`,
    extension,
  }));
  const [first] = agents;
  if (first === undefined) return;
  turn.signals.push({ at: turn.at, kind: 'queue_offer', leg_id: null, text: explain(queueCall, why) });
  const offer: QueueCall = {
    ...queueCall,
    status: 'entering',
    waiting: offered(queueCall.waiting, user_ids),
    agent: queueCall.agent ?? first,
    rung: queueCall.rung + agents.length,
    tm_service: queueCall.status === 'entering' ? queueCall.tm_service : turn.at,
  };
  turn.queues.put(offer);
  if (queueCall.status === 'wait') {
    stateQueueCall(turn, 'queuecall_entering', offer);
    stateQueueCall(turn, 'queuecall_kicking', offer);
  }
  turn.queues.keep(desk.record(queue_id));
  const brief = briefOf(turn, queueCall, walk.nodeOf(frame)?.objects?.[queue_id]);
  const event = { type: 'queue.offer', legs, ring_time_ms: ring_time_s * 1000, brief } as const;
  walk.deliver(turn, frame, event, null);
}

/** What an agent hears first: the queue as the caller's own release has it. */
function briefOf(
  turn: Turn,
  { queue_id, waiting }: QueueCall,
  object: PinnedObject | undefined,
): readonly Announcement[] {
  if (object === undefined) return [];
  const { to_agent, report_hold_time, language: written } = rulesOfQueue(queue_id, object).announce;
  const said = to_agent.text !== '' || to_agent.prompt_id !== null ? [fillIn(to_agent, turn)] : [];
  if (!report_hold_time) return said;
  const { phrases, language } = phrasesOf(written);
  const text = phrases.waited(Math.round((turn.now - waiting.joined_at) / 60_000));
  return [...said, { ...SILENT_ANNOUNCEMENT, language, text }];
}

function agentNamed(user_id: Id, desk: QueueDesk): QueueAgent[] {
  const user = desk.user(user_id);
  return user?.extension == null ? [] : [{ user_id, name: user.name, extension: user.extension }];
}

/** Who is rung, and why nobody else: a sentence for the timeline. */
export function explain({ queue_name }: Pick<QueueCall, 'queue_name'>, why: readonly Candidate[]): string {
  const chosen = why.filter((candidate) => candidate.chosen);
  const others = why.filter((candidate) => !candidate.chosen);
  const named = others.slice(0, MOST_NAMED).map(({ name, words }) => `${name} ${words}`);
  const rest = others.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  const rung = chosen.map(({ name, words }) => `${name} (${words})`).join(', ');
  return `${queue_name} rings ${rung}.${named.length > 0 ? ` Not rung: ${named.join('; ')}.` : ''}`;
}
