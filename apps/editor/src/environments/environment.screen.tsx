import { DraftScreen } from '../drafts/draft-screen.js';
import { EnvironmentWebhooks } from './environment-webhooks.js';

/** One environment, and the webhooks that are told of it. */
export function Screen() {
  return (
    <DraftScreen type="environment" listPath="/environments">
      {(environment) => <EnvironmentWebhooks environment={environment} />}
    </DraftScreen>
  );
}
