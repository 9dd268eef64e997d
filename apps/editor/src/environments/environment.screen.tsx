import { DraftScreen } from '../drafts/draft-screen.js';

/** One environment. */
export function Screen() {
  return <DraftScreen type="environment" listPath="/environments" />;
}
