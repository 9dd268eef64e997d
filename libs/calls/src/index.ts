export type { Call, CallState, EndReason, HangupBy, Leg, Signal } from './call.js';
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
export { componentEventData } from './component-event.js';
export type { ComponentEventData } from './component-event.js';
