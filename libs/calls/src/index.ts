export type { Call, CallState, EndReason, HangupBy, Leg, Signal } from './call.js';
