export { leavesAt, mayNotJoin, mustLeave } from './queue/admission.js';
export type { LeaveOutcome, Refused } from './queue/admission.js';
export { applyAgentEvent } from './queue/agent-events.js';
export type { AgentChange, AgentEvent, AgentFact } from './queue/agent-events.js';
export { agentStatus, newAgent } from './queue/agent-state.js';
export type { AgentState, AgentStatus, DeviceState, Pause, WrapUp } from './queue/agent-state.js';
export { nextAnnouncement } from './queue/announcements.js';
export type { NextAnnouncement, Outlook, QueueAnnouncement } from './queue/announcements.js';
export { callbackFailed, callbackTaken, leaveNumber } from './queue/callback.js';
export type { Candidate, CandidateReason } from './queue/candidate.js';
export { decide, explainWaiting } from './queue/decide.js';
export type { Decision, Offer, QueueSituation } from './queue/decide.js';
export { applyQueueEvent, estimatedWait, NO_FIGURES, serviceLevel } from './queue/queue-figures.js';
export type { QueueEvent, QueueFigures, ServiceLevel } from './queue/queue-figures.js';
export type { QueueMemories, QueueMemory } from './queue/queue-memory.js';
export type {
  AnnounceRules,
  AutopauseCause,
  CallbackRules,
  EmptyFactor,
  QueueMember,
  QueueRules,
  QueueStrategy,
} from './queue/queue-rules.js';
export { wrapUpOf } from './queue/queue-rules.js';
export { seededChance } from './seeded-chance.js';
export { compareCalls, joinQueue, offered, offerEnded, positionOf, refused } from './queue/waiting-call.js';
export type { Announced, Refusal, WaitingCall } from './queue/waiting-call.js';
export { outcomeOf } from './ring-group/outcome-of.js';
export type { InVain } from './ring-group/outcome-of.js';
export { planRinging } from './ring-group/plan-ringing.js';
export type { RingGroupRules, RingPlan } from './ring-group/plan-ringing.js';
export { comingHolidays } from './schedule/coming-holidays.js';
export type { ComingHoliday } from './schedule/coming-holidays.js';
export { judgeTime, stretchesOf } from './schedule/judge-time.js';
export type { Stretch } from './schedule/judge-time.js';
export { isSwitched, toggleSchedule } from './schedule/toggle.js';
export type { Toggled } from './schedule/toggle.js';
export type { Verdict } from './schedule/spans-of-day.js';
export {
  dateText,
  dayAfter,
  dayOfText,
  instantOf,
  minuteOfText,
  minuteText,
  wallTimeAt,
  weekdayOf,
} from './schedule/zone-time.js';
export type { CalendarDay, WallTime } from './schedule/zone-time.js';
export { CALENDAR_LIMIT, importCalendar, withImported } from './schedule/icalendar/import-calendar.js';
export type { ImportedCalendar } from './schedule/icalendar/import-calendar.js';
export type { CalendarMessage } from './schedule/icalendar/read-lines.js';
