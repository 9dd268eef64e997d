import { answer, hangup, inARow, webhook } from '../../rig/flows.mjs';

/** The dialplan's numbers of the baselines (`tools/asterisk/baseline`). */
const BARE = '9901';
const CURL = '9900';
const NUMBER = '+15550001000';

/** All answer a call, tell a web hook, and hang up. Each has a `name`, the number `to` call, and the `pid` of its Node. */
export async function subjectsOn(ground) {
  await ground.runtime.api.draft(
    NUMBER,
    'Answer, tell, hang up',
    inARow([answer, webhook(ground.hookUrl, 1), hangup]),
  );
  await ground.runtime.api.apply();
  return [
    { name: 'bare ARI script', to: BARE, pid: await ground.startBare() },
    { name: 'dialplan and CURL', to: CURL, pid: null },
    { name: 'Hookswitch', to: NUMBER, pid: ground.runtime.pid },
  ];
}
