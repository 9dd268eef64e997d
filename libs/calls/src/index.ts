export { applyGatewayEvent, decideEnd, isRepeated } from './apply-gateway-event.js';
export type { Call, CallState, EndReason, HangupBy, Leg, Signal } from './call.js';
export { callFacts } from './call-events.js';
export type { CallChange, CallEventType } from './call-events.js';
export {
  callDtmfData,
  callEventData,
  callResource,
  displayNumber,
  legResource,
  WITHHELD_NUMBER,
} from './call-resource.js';
export type {
  CallDtmfData,
  CallEventData,
  CallResource,
  LegResource,
  PartyResource,
} from './call-resource.js';
export { callerLeg, legOfChannel } from './call-state.js';
export { componentEventData } from './component-event.js';
export type { ComponentEventData } from './component-event.js';
export { addLeg, createCall } from './create-call.js';
export type { CallBinding, DialledParty, IncomingEvent } from './create-call.js';
export { canonicalNumber } from './numbers.js';
export { signalOfCommand, signalOfEvent } from './signals.js';
