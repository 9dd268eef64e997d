import { decide, joinQueue, newAgent } from '@hookswitch/pbx';
import { median } from '../rig/statistics.mjs';

const AGENTS = 200;
const CALLERS = 100;
const ROUNDS = 100;
const NOW = Date.now();

const base = { unit: 'ms', better: 'lower' };
const busy = {
  ...base,
  name: 'who rings next: 1 of 200 agents is free, 100 callers wait',
  floor: 1,
  aim: 0.2,
};
const rush = { ...base, name: 'who rings next: 200 agents are free, 100 callers come', floor: 20, aim: 5 };

/** One decision of a queue, with the reasons for each member; nothing around it. The longest strategy. */
export const decisions = {
  rows: [busy, rush],
  async measure({ repetitions, note }) {
    note(`${ROUNDS} decisions a run, median`);
    return [busy, rush].map((row) =>
      Array.from({ length: repetitions }, () => medianMs(situation(row === rush ? AGENTS : 1))),
    );
  },
};

/** Milliseconds. */
function medianMs(asked) {
  const took = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    decide(asked);
    return performance.now() - start;
  });
  return median(took);
}

function situation(free) {
  const members = Array.from({ length: AGENTS }, (_, at) => ({ user_id: `agent-${at}`, penalty: at % 3 }));
  const agents = members.map(({ user_id }, at) => ({
    ...newAgent({ user_id, name: user_id, extension: String(1000 + at) }),
    signed_in: { q: 0 },
    device: 'available',
    calls: at < free ? [] : ['a call'],
    last_call_ended_at: NOW - ((at * 7919) % 1000) * 1000,
  }));
  const rules = {
    ...{ id: 'q', name: 'Sales', strategy: 'fewest_calls', members, weight: 0, ring_time_s: 15, retry_s: 5 },
    ...{ ring_in_use: false, max_penalty: 1, callback: { max_in_flight: null } },
    penalty_rules: [{ after_s: 30, max_penalty: null, min_penalty: 0, raise_to: null }],
  };
  const waiting = Array.from({ length: CALLERS }, (_, at) =>
    joinQueue({ call_id: `call-${at}`, queue_id: 'q', place: CALLERS - at, joined_at: NOW - at * 1000 }),
  );
  return {
    queues: new Map([['q', rules]]),
    agents: new Map(agents.map((agent) => [agent.user_id, agent])),
    ...{ waiting, memory: {}, now: NOW, chance: Math.random },
  };
}
