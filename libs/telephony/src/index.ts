export type { Address, Party } from './address.js';
export type { BackgroundSound, Command, HangupCause, PlayedMedia, RecordedSides } from './commands.js';
export type { Gateway, GatewaySink, GatewayStatus, KnownChannel } from './gateway.js';
export type { GatewayEvent, GatewayEventType } from './gateway-events.js';
export type { MessageLamps, WaitingMessages } from './message-lamps.js';
export type { SwitchLamp, SwitchLamps } from './switch-lamps.js';
export type { ExtensionPresence, PresenceSource, PresenceState } from './presence.js';
export { BrokenRecordingError } from './recording-store.js';
export type { RecordedFile, RecordingFormat, RecordingStore, StoredRecording } from './recording-store.js';
