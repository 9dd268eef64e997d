import type { Id } from './ids.js';

/**
 * The flow in which our extensions call each other. Apply adds it to every release that has users with an extension;
 * nobody draws it. The id is the same in every installation: a UUIDv7 of the year 1970, which none that is made can equal.
 */
export const EXTENSION_FLOW_ID: Id = '00000000-0000-7000-8000-000000000001';

/** The flow in which a user calls a number outside. It comes and goes with the other one. */
export const OUTBOUND_FLOW_ID: Id = '00000000-0000-7000-8000-000000000002';

/** The flow in which a user switches a schedule from a phone. Releases have it when a schedule has a code. */
export const SWITCH_FLOW_ID: Id = '00000000-0000-7000-8000-000000000003';

/** The variable with what is said there. */
export const SWITCH_SAID = 'vars.switch_said';

/** The flows that no draft stands behind. */
export const BUILT_IN_FLOW_IDS: readonly Id[] = [EXTENSION_FLOW_ID, OUTBOUND_FLOW_ID, SWITCH_FLOW_ID];
