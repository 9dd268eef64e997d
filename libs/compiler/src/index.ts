export { bringForward } from './bring-forward.js';
export { compile } from './compile.js';
export type { Compilation } from './compile.js';
export type { CompilePolicy } from './compile-policy.js';
export type { Drafts } from './draft-index.js';
export { diffDrafts, isChangeToApply } from './diff-drafts.js';
export { pinnedObject } from './pin-objects.js';
export { PROBLEM_CODES } from './fault.js';
export type { ProblemCode } from './fault.js';
