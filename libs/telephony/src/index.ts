export type { Address, Party } from './address.js';
export type { Command, HangupCause } from './commands.js';
export type { Gateway, GatewaySink, GatewayStatus, KnownChannel } from './gateway.js';
export type { GatewayEvent, GatewayEventType } from './gateway-events.js';
export type { ExtensionPresence, PresenceSource, PresenceState } from './presence.js';
