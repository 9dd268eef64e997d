export { FakeClock, settle } from './fake-clock.js';
export { MemoryStore } from './memory-store.js';
export { flow, NUMBER, Rig } from './rig.js';
export type { FlowSketch, NodeSketch } from './rig.js';
export { SmallPbx } from './small-pbx.js';
export type { Phone } from './small-pbx.js';
