export { AsteriskGateway } from './asterisk-gateway.js';
export type { AsteriskGatewayParts } from './asterisk-gateway.js';
export type { AriSettings } from './ari/ari-settings.js';
export { DEFAULT_DIAL_STRINGS } from './dial-strings.js';
export type { DialStrings } from './dial-strings.js';
export type { Media, MediaSource } from './media-source.js';
