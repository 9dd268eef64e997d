export { AsteriskGateway } from './asterisk-gateway.js';
export type { AsteriskGatewayParts } from './asterisk-gateway.js';
export type { AriSettings } from './ari/ari-settings.js';
export { DEFAULT_DIAL_STRINGS } from './dial-strings.js';
export type { DialStrings } from './dial-strings.js';
export type { MediaSource } from './media-source.js';
export { endpointOf } from './config/configuration.js';
export type {
  AsteriskConfiguration,
  ConfiguredExtension,
  ConfiguredTrunk,
  GeneratedFile,
} from './config/configuration.js';
export { asteriskFiles } from './config/generate.js';
export { keptPasswords } from './config/kept-passwords.js';
export { connectAsterisk } from './doctor/connect-asterisk.js';
export type { AsteriskAccess } from './doctor/connect-asterisk.js';
export { examine } from './doctor/examine.js';
export { CHECKS } from './doctor/finding.js';
export type { CheckId, Finding } from './doctor/finding.js';
export { serveProbe } from './doctor/media-server.js';
export { MediaProbeError } from './doctor/patient.js';
export type { MediaProbe, Patient } from './doctor/patient.js';
export { probeSound } from './doctor/probe-sound.js';
