import { acknowledgeBeforeWrite } from './acknowledge-before-write.mjs';
import { cursorFromMaximum } from './cursor-from-maximum.mjs';
import { positionFromMaximum } from './position-from-maximum.mjs';
import { sendBeforeCommit } from './send-before-commit.mjs';

/** Faults that the harness must find: without them its silence would prove nothing. */
export const mutants = [sendBeforeCommit, acknowledgeBeforeWrite, cursorFromMaximum, positionFromMaximum];
