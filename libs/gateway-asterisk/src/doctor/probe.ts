import { randomUUID } from 'node:crypto';
import { AskError } from './asterisk.js';
import type { Application } from './asterisk.js';
import type { Patient } from './patient.js';

/** An application of the doctor's own on Asterisk, and a channel in it that calls nobody. */
export interface Probe {
  readonly application: Application;
  /** A dialplan function's value, such as `DIALPLAN_EXISTS(a,100,1)`; `null` where Asterisk does not have it. */
  evaluate(call: string): Promise<string | null>;
}

/** Runs `look` with a probe, and removes all of it afterwards. @throws AskError */
export async function withProbe<T>(patient: Patient, look: (probe: Probe) => Promise<T>): Promise<T> {
  const { ask } = patient.asterisk;
  const application = await patient.asterisk.register(`hookswitch-doctor-${randomUUID()}`);
  const channelId = application.name;
  try {
    // A Local channel that is created and never dialled: dialplan functions run on it, the dialplan does not.
    await ask('POST /channels/create', {
      channelId,
      endpoint: 'Local/s@hookswitch-about',
      app: application.name,
    });
    return await look({
      application,
      evaluate: (variable) =>
        ask('GET /channels/{channelId}/variable', { channelId, variable }).then(
          ({ value }) => value,
          (error: unknown) => {
            if (error instanceof AskError && error.status !== null) return null;
            throw error;
          },
        ),
    });
  } finally {
    await ask('DELETE /channels/{channelId}', { channelId }).catch(() => undefined);
    application.close();
  }
}
