import { DraftScreen } from '../drafts/draft-screen.js';
import { PhoneBehaviour } from './phone-behaviour.js';

/** One user, and how the simulated phone behind the extension reacts. */
export function Screen() {
  return (
    <DraftScreen type="user" listPath="/users">
      {({ extension }) => typeof extension === 'string' && <PhoneBehaviour extension={extension} />}
    </DraftScreen>
  );
}
