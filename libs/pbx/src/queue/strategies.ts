import type { QueueMemory } from './queue-memory.js';
import type { QueueRules, QueueStrategy } from './queue-rules.js';
import type { Choice, Pick } from './seat.js';
import { lengthInWords } from './words.js';

/** What a rule may look at beside the agents. */
interface Situation {
  readonly rules: QueueRules;
  readonly memory: QueueMemory;
  readonly now: number;
  /** From 0 up to 1, without 1. */
  readonly chance: () => number;
  /** Whether phones ring for the caller already. */
  readonly joins: boolean;
}

/** Picks one of those who are equal in everything that comes before the rule. `equals` are in the order of the list. */
type Rule = (equals: readonly Choice[], situation: Situation) => Omit<Pick, 'chosen'> & { one: Choice };

const name = (choice: Choice) => choice.seat.agent.name;

/** The one with the lowest figure; the first in the list among equals. */
function lowest(choices: readonly Choice[], figure: (choice: Choice) => number): Choice {
  let best = choices[0]!;
  let least = figure(best);
  for (const choice of choices) {
    const own = figure(choice);
    if (own < least) [best, least] = [choice, own];
  }
  return best;
}

/** When the agent talked last; who talks now has talked just now, who never did comes first. */
function lastTalk({ seat: { agent } }: Choice, now: number): number {
  return agent.calls.length > 0 ? now : (agent.last_call_ended_at ?? -Infinity);
}

function talkInWords(choice: Choice, now: number): string {
  const last = lastTalk(choice, now);
  return last === -Infinity ? 'has not talked yet' : `talked last ${lengthInWords(now - last)} ago`;
}

const leastRecent: Rule = (equals, { now }) => {
  const one = lowest(equals, (choice) => lastTalk(choice, now));
  const ofOne = talkInWords(one, now);
  return {
    one,
    because: () => ofOne,
    whyNot: (choice) => `${talkInWords(choice, now)}; ${name(one)} ${ofOne}`,
  };
};

const fewestCalls: Rule = (equals, { rules, now }) => {
  const taken = ({ seat }: Choice) => seat.agent.calls_taken[rules.id] ?? 0;
  const fewest = taken(lowest(equals, taken));
  const among = equals.filter((choice) => taken(choice) === fewest);
  const one = lowest(among, (choice) => lastTalk(choice, now));
  const inWords = (choice: Choice) => `took ${taken(choice)} ${taken(choice) === 1 ? 'call' : 'calls'}`;
  return {
    one,
    because: inWords,
    whyNot: (choice) =>
      taken(choice) === fewest
        ? `${inWords(choice)} too; ${talkInWords(choice, now)}, ${name(one)} ${talkInWords(one, now)}`
        : `${inWords(choice)}; ${name(one)} took ${fewest}`,
  };
};

const random: Rule = (equals, { chance }) => {
  const one = equals[Math.floor(chance() * equals.length)] ?? equals[0]!;
  return {
    one,
    because: () => `was drawn out of ${equals.length}`,
    whyNot: () => `was not drawn; ${name(one)} was`,
  };
};

const weightedRandom: Rule = (equals, { chance }) => {
  const weight = ({ seat }: Choice) => seat.member.weight ?? 1;
  const sum = equals.reduce((total, choice) => total + weight(choice), 0);
  if (sum === 0) return random(equals, { chance } as Situation);
  let left = chance() * sum;
  const one = equals.find((choice) => (left -= weight(choice)) < 0) ?? equals[0]!;
  return {
    one,
    because: () => `was drawn with weight ${weight(one)} of ${sum}`,
    whyNot: (choice) => `was not drawn with weight ${weight(choice)} of ${sum}; ${name(one)} was`,
  };
};

const roundRobin: Rule = (equals, { memory }) => {
  const one = lowest(equals, ({ seat }) => memory.rung[seat.member.user_id] ?? 0);
  return {
    one,
    because: () => 'has the turn',
    whyNot: () => `comes after ${name(one)}, who has the turn`,
  };
};

const ordered: Rule = (equals, { rules, memory }) => {
  const { members } = rules;
  const at = memory.last
    ? members.findIndex(({ user_id }) => user_id === memory.last?.user_id)
    : members.length - 1;
  // Who was rung last is no longer a member: the next in the list has moved to that place.
  const last = at < 0 ? memory.last!.index - 1 : at;
  const steps = (index: number) => (index - last - 1 + 2 * members.length) % members.length;
  const one = lowest(equals, ({ seat }) => steps(seat.index));
  return {
    one,
    because: () => 'is next in the list',
    whyNot: () => `has a later turn in the list than ${name(one)}`,
  };
};

const linear: Rule = (equals) => {
  const [one] = equals as readonly [Choice];
  return {
    one,
    because: () => 'is the first in the list who is free',
    whyNot: () => `comes after ${name(one)} in the list`,
  };
};

const rules: Readonly<Record<Exclude<QueueStrategy, 'ring_all'>, Rule>> = {
  least_recent: leastRecent,
  fewest_calls: fewestCalls,
  random,
  round_robin_memory: roundRobin,
  ordered,
  linear,
  weighted_random: weightedRandom,
};

/**
 * Picks whom to ring out of those who could take the call, at least one, in the order of the list.
 *
 * Before every rule: nobody is rung again for a caller before all others were, and a reserve (higher penalty) only
 * where nobody below is left.
 */
export function pick(choices: readonly Choice[], situation: Situation): Pick {
  const { refusals, penalty } = choices.reduce((best, choice) => (precedes(choice, best) ? choice : best));
  const { strategy } = situation.rules;
  if (strategy === 'ring_all') {
    return {
      // Who joins in was judged by those who ring already.
      chosen: choices.filter((choice) => situation.joins || choice.penalty <= penalty),
      because: () => 'is free, and all who are ring',
      whyNot: (choice) => `has penalty ${choice.penalty}; those up to ${penalty} are rung`,
    };
  }
  const equals = choices.filter((choice) => choice.refusals === refusals && choice.penalty === penalty);
  const { one, because, whyNot } = rules[strategy](equals, situation);
  return {
    chosen: [one],
    because: (choice) => (choices.length === 1 ? 'is the only one who is free' : because(choice)),
    whyNot: (choice) => {
      if (choice.refusals > refusals)
        return `did not take this call before; ${name(one)} ${timesAsked(refusals)}`;
      if (choice.penalty > penalty) return `has penalty ${choice.penalty}; ${name(one)} has ${penalty}`;
      return whyNot(choice);
    },
  };
}

function precedes(a: Choice, b: Choice): boolean {
  return a.refusals === b.refusals ? a.penalty < b.penalty : a.refusals < b.refusals;
}

function timesAsked(refusals: number): string {
  return refusals === 0 ? 'was not asked yet' : 'was asked less often';
}

/** What a queue remembers after an offer. */
export function remember(
  memory: QueueMemory,
  { strategy, members }: QueueRules,
  chosen: readonly Choice[],
): QueueMemory {
  const [one] = chosen;
  if (!one || (strategy !== 'round_robin_memory' && strategy !== 'ordered')) return memory;
  const { index, member } = one.seat;
  const turn = memory.turn + 1;
  if (strategy === 'ordered') return { ...memory, turn, last: { user_id: member.user_id, index } };
  const rung = { ...memory.rung, [member.user_id]: turn };
  if (Object.keys(rung).length > members.length) {
    const ids = new Set(members.map(({ user_id }) => user_id));
    for (const id of Object.keys(rung)) if (!ids.has(id)) delete rung[id];
  }
  return { ...memory, turn, rung };
}
