import { DraftScreen } from '../drafts/draft-screen.js';

/** One number. */
export function Screen() {
  return <DraftScreen type="number" listPath="/numbers" />;
}
