import { AskError } from '../asterisk.js';
import { failed, ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** Whether our Stasis application is served, and by us. Asterisk does not say by whom: our own connection does. */
export async function application({ asterisk, app, own }: Patient): Promise<Outcome> {
  const served = await asterisk.ask('GET /applications/{applicationName}', { applicationName: app }).then(
    ({ channel_ids }) => ({ calls: channel_ids.length }),
    (error: unknown) => {
      if (error instanceof AskError && error.status === 404) return null;
      throw error;
    },
  );
  if (served === null) {
    return own === 'connected'
      ? failed(
          `Hookswitch is connected, but Asterisk has no application "${app}".`,
          'See whether HOOKSWITCH_ARI_URL leads to the Asterisk that takes your calls.',
        )
      : warning(
          `Nobody serves the application "${app}" now: calls take the fallback of the dialplan.`,
          'Start Hookswitch with HOOKSWITCH_GATEWAYS=asterisk.',
        );
  }
  const calls = `${served.calls} ${served.calls === 1 ? 'channel' : 'channels'} in it`;
  if (own === 'connected') return ok(`Hookswitch serves the application "${app}", with ${calls}.`);
  if (own === null) {
    return warning(
      `Somebody serves the application "${app}", with ${calls}; Hookswitch does not run here.`,
      'If that is not your Hookswitch on another machine, find out who it is: only the last to connect gets the calls.',
    );
  }
  return failed(
    `Another program serves the application "${app}", with ${calls}, and Hookswitch is not connected.`,
    'Stop the other program (a second Hookswitch?), or give each its own HOOKSWITCH_ARI_APP and dialplan.',
  );
}
