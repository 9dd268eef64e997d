import type { LadderRow } from './ladder.schema.js';

/** A row before it is known when the call began. */
export type DraftRow = Omit<LadderRow, 'offset_ms'>;
