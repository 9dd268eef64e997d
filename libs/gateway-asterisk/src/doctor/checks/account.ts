import { AskError } from '../asterisk.js';
import { failed, ok } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Learned, Patient } from '../patient.js';

/** Whether user name and password are taken. Learns what Asterisk tells of itself. */
export async function credentials({ asterisk, user }: Patient, learned: Learned): Promise<Outcome> {
  try {
    learned.info = await asterisk.ask('GET /asterisk/info', {});
    return ok(`Asterisk takes the password of "${user}".`);
  } catch (error) {
    if (!(error instanceof AskError) || error.status !== 401) throw error;
    return failed(
      `Asterisk refuses the user "${user}" with this password (401).`,
      `Make HOOKSWITCH_ARI_USER and HOOKSWITCH_ARI_PASSWORD those of a section of ari.conf, and run "module reload res_ari" after a change there.`,
    );
  }
}

/** Whether the account may change anything. Writes a global variable that nobody reads. */
export async function permission({ asterisk, user }: Patient): Promise<Outcome> {
  try {
    await asterisk.ask('POST /asterisk/variable', { variable: 'HOOKSWITCH_DOCTOR', value: '1' });
    await asterisk.ask('POST /asterisk/variable', { variable: 'HOOKSWITCH_DOCTOR' });
    return ok(`"${user}" may make changes.`);
  } catch (error) {
    if (!(error instanceof AskError) || error.status !== 403) throw error;
    return failed(
      `"${user}" may only read (403): no call could be answered.`,
      `Set read_only = no in the section [${user}] of ari.conf, and run "module reload res_ari".`,
    );
  }
}
