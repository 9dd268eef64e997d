export { applyGatewayEvent, decideEnd, isRepeated } from './apply-gateway-event.js';
export { comeTo, goFrom } from './came-through.js';
export type {
  Call,
  CallPlace,
  CallState,
  EndReason,
  HangupBy,
  Leg,
  PlacedCall,
  Signal,
  Stop,
} from './call.js';
export type { CallChange, CallDraft, CallEventType } from './call-events.js';
export { callResource, displayNumber, legResource } from './call-resource.js';
export type { CallResource, LegResource, PartyResource } from './call-resource.js';
export { CallReportEvent } from './call-report.js';
export type { CallReportData } from './call-report.js';
export { cdrOf, cdrsOf } from './cdr.js';
export type { Cdr } from './cdr.js';
export { cdrResource } from './cdr-resource.js';
export type { CdrResource } from './cdr-resource.js';
export type { Disposition } from './disposition.js';
export { callerLeg, legOfChannel } from './call-state.js';
export { componentEventData } from './component-event.js';
export type { ComponentEventData } from './component-event.js';
export { addLeg, createCall } from './create-call.js';
export type { CallBinding, DialledParty, IncomingEvent } from './create-call.js';
export { channelsOf, otherPhone, partyOfChannel } from './devices/leg-devices.js';
export type { Device, LegDevices, OtherPhone } from './devices/leg-devices.js';
export { takeDeviceEvent } from './devices/take-device-event.js';
export { answerPlaced, openPlacings, placeCall, placingOf } from './place-call.js';
export type { CallToPlace } from './place-call.js';
export { EventOfCall, factsOfCall } from './event-of-call.js';
export { adoptLeg, giveCallersPlace, hasMoved, letLegGo, stateTransfer } from './call-transfer.js';
export type { CallTransferData, JoiningParty, Transfer, TransferTarget } from './call-transfer.js';
export { missedInQueue } from './queue-missed.js';
export { NodeStatedEvent } from './node-event.js';
export type { NodeOfEvent } from './node-event.js';
export { canonicalNumber } from './numbers.js';
export { briefSignal, signalOfCommand, signalOfEvent } from './signals.js';
export { storedCall } from './stored-call.js';
export {
  applyRecordingEvent,
  endRecording,
  failRecording,
  isRunning,
  isUnfinished,
  newRecording,
  partiesOf,
  pauseRecording,
} from './recording.js';
export type { Recording, RecordingOrder, RecordingStatus, WantedTranscript } from './recording.js';
export { decideMessage, isAtHand, isEmpty, isMessage, markHeard } from './message.js';
export type { Message, MessageBox, MessagePart } from './message.js';
export { changeText, isOwed, newText } from './texts/text-message.js';
export type { NewText, ReceiptStatus, TextMessage, TextNews, TextStatus } from './texts/text-message.js';
export { textEvent } from './texts/text-event.js';
export { textResource } from './texts/text-resource.js';
export type { TextResource } from './texts/text-resource.js';
export { voicemailResource } from './voicemail-resource.js';
export type { VoicemailResource } from './voicemail-resource.js';
export {
  failTranscribe,
  finishTranscribe,
  newTranscribe,
  transcribeEvent,
  transcriptEvents,
} from './transcribe.js';
export type { Transcribe, Transcript } from './transcribe.js';
export { recordingDeleted, RecordingEvent, VoicemailEvent } from './recording-events.js';
export { recordingResource } from './recording-resource.js';
export type { RecordingResource } from './recording-resource.js';
