export { describeGateway } from './describe-gateway.js';
export type { GatewayRig, MakeRig, RigCall, RigNumbers, RigPhone, RigStep } from './gateway-rig.js';
export { MemoryRecordingStore } from './memory-recording-store.js';
export { newRecordingId } from './recording-id.js';
export { Station } from './station.js';
