/**
 * Cursors of a channel's milestones. Asterisk counts no events, but a channel passes these in this order and each but
 * once, so that an engine which comes back says by one number what it knows. All other events have cursor 0.
 */
export const MILESTONE = { incoming: 1, ringing: 2, answered: 3, ended: 4 } as const;
