import type { AnnounceRules } from './queue-rules.js';
import type { Announced, WaitingCall } from './waiting-call.js';

/** What a caller is told. */
export type QueueAnnouncement =
  | {
      readonly type: 'position';
      /** 1 for who is served next; `null`: the place is not said. */
      readonly position: number | null;
      /** Said in place of the position: there are more than so many before. */
      readonly more_than: number | null;
      /** About how long it will take, whole seconds; `null`: not said. */
      readonly wait_s: number | null;
    }
  /** The one at `index`, from 0, of those that the queue has. */
  | { readonly type: 'periodic'; readonly index: number };

export interface NextAnnouncement {
  /** To be said now; `null`: nothing. */
  readonly due: QueueAnnouncement | null;
  /** What the caller has been told once it was said. */
  readonly announced: Announced;
  /** When to ask again at the latest, ms since 1970; also after what is due was said, and when places change. */
  readonly next_at: number | null;
}

/** What the line knows of a caller. */
export interface Outlook {
  readonly position: number;
  /** From `estimatedWait`. */
  readonly wait_ms: number | null;
}

/**
 * What is due for a caller. It only says so: offers are decided without looking at announcements, and nothing new is
 * said to a caller for whom a phone rings.
 */
export function nextAnnouncement(
  rules: AnnounceRules,
  call: WaitingCall,
  outlook: Outlook,
  now: number,
  chance: () => number,
): NextAnnouncement {
  const { announced } = call;
  if (call.is_callback || call.taken_by !== null || call.offered_to.length > 0) {
    return { due: null, announced, next_at: null };
  }
  const place = placeDue(rules, call, outlook, now);
  if (place.due) {
    const hold_time_said = announced.hold_time_said || place.due.wait_s !== null;
    const said = { ...announced, position_at: now, position: outlook.position, hold_time_said };
    return { due: place.due, announced: said, next_at: null };
  }
  const periodicAt = periodicDueAt(rules, call);
  if (periodicAt !== null && periodicAt <= now) {
    const count = rules.periodic.length;
    const index = rules.periodic_random ? Math.floor(chance() * count) : announced.periodic_said % count;
    const said = { ...announced, periodic_at: now, periodic_said: announced.periodic_said + 1 };
    return { due: { type: 'periodic', index }, announced: said, next_at: null };
  }
  const next = [place.at, periodicAt].filter((at): at is number => at !== null && at > now);
  return { due: null, announced, next_at: next.length === 0 ? null : Math.min(...next) };
}

type PlaceAnnouncement = Extract<QueueAnnouncement, { type: 'position' }>;

function placeDue(
  rules: AnnounceRules,
  call: WaitingCall,
  outlook: Outlook,
  now: number,
): { due: PlaceAnnouncement | null; at: number | null } {
  const content = placeContent(rules, call.announced, outlook);
  if (!content) return { due: null, at: null };
  const at = placeDueAt(rules, call, outlook.position);
  return at === null || at > now ? { due: null, at } : { due: content, at: null };
}

/** When place and waiting time may be said; `null`: only once the caller has come forward. */
function placeDueAt(rules: AnnounceRules, call: WaitingCall, position: number): number | null {
  const { position_at, position: said } = call.announced;
  const frequency = rules.frequency_s * 1000;
  if (position_at === null) {
    if (rules.at_joining) return call.joined_at;
    return frequency === 0 ? null : call.joined_at + frequency;
  }
  const soonest = position_at + rules.min_frequency_s * 1000;
  if (said !== null && position < said) return soonest;
  return rules.only_up || frequency === 0 ? null : Math.max(soonest, position_at + frequency);
}

function placeContent(
  rules: AnnounceRules,
  { hold_time_said }: Announced,
  { position, wait_ms }: Outlook,
): PlaceAnnouncement | null {
  const within = position <= rules.position_limit;
  const isSaid = rules.position === 'yes' || (rules.position !== 'no' && within);
  const isTimeSaid = rules.hold_time === 'yes' || (rules.hold_time === 'once' && !hold_time_said);
  const content: PlaceAnnouncement = {
    type: 'position',
    position: isSaid ? position : null,
    more_than: rules.position === 'more_than' && !within ? rules.position_limit : null,
    wait_s: isTimeSaid && wait_ms !== null ? Math.round(wait_ms / 1000) : null,
  };
  const isEmpty = content.position === null && content.more_than === null && content.wait_s === null;
  return isEmpty ? null : content;
}

function periodicDueAt(rules: AnnounceRules, { joined_at, announced }: WaitingCall): number | null {
  if (rules.periodic.length === 0) return null;
  const every = rules.periodic_frequency_s * 1000;
  if (announced.periodic_at !== null) return announced.periodic_at + every;
  return joined_at + (rules.periodic_start_s === 0 ? every : rules.periodic_start_s * 1000);
}
