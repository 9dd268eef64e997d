import { z } from 'zod';

/** Answering has nothing to set. */
export const answerConfig = z.strictObject({});

export type AnswerConfig = z.infer<typeof answerConfig>;
