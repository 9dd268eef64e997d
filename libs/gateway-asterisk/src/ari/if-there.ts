import { AriError } from './ari-error.js';

/** The answer to a question after something; `null` when that is not there. */
export async function ifThere<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AriError && error.isGone) return null;
    throw error;
  }
}
