import { DraftScreen } from '../drafts/draft-screen.js';

/** One outbound route. */
export function Screen() {
  return <DraftScreen type="outbound_route" listPath="/outbound_routes" />;
}
