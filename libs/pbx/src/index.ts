export { applyAgentEvent } from './queue/agent-events.js';
export type { AgentChange, AgentEvent, AgentFact } from './queue/agent-events.js';
export { agentStatus, newAgent } from './queue/agent-state.js';
export type { AgentState, AgentStatus, DeviceState, Pause, WrapUp } from './queue/agent-state.js';
export type { Candidate, CandidateReason } from './queue/candidate.js';
export { decide } from './queue/decide.js';
export type { Decision, Offer, QueueSituation } from './queue/decide.js';
export type { QueueMemories, QueueMemory } from './queue/queue-memory.js';
export { AUTOPAUSE_CAUSES, EMPTY_FACTORS, QUEUE_STRATEGIES } from './queue/queue-rules.js';
export type {
  AnnounceRules,
  AutopauseCause,
  AutopauseRules,
  CallbackRules,
  EmptyFactor,
  PenaltyRule,
  QueueMember,
  QueueRules,
  QueueStrategy,
} from './queue/queue-rules.js';
export { seededChance } from './seeded-chance.js';
export { compareCalls, joinQueue, offered, offerEnded, positionOf, refused } from './queue/waiting-call.js';
export type { Announced, Refusal, WaitingCall } from './queue/waiting-call.js';
