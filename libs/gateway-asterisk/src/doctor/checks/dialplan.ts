import { CONTEXTS } from '../../config/configuration.js';
import { failed, ok, skipped, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';
import { withProbe } from '../probe.js';
import type { Probe } from '../probe.js';

/** So many endpoints are asked for their context. */
const MOST = 100;
const WRITE =
  'Write the dialplan with "npx hookswitch asterisk-config", and run "dialplan reload" on Asterisk\'s console.';

/** Whether the dialplan that Hookswitch writes is there, and endpoints call into it. */
export async function dialplan(patient: Patient): Promise<Outcome> {
  return withProbe(patient, async (probe) => {
    const { app, asterisk } = patient;
    const exists = (context: string, extension: string) =>
      probe.evaluate(`DIALPLAN_EXISTS(${context},${extension},1)`);
    const isOurs = await exists(CONTEXTS.about, `app-${app}`);
    if (isOurs === null) {
      return skipped(
        'Asterisk cannot say what is in its dialplan.',
        'Load func_dialplan.so for the doctor to see it.',
      );
    }
    const endpoints = await asterisk.ask('GET /endpoints/{tech}', { tech: 'PJSIP' });
    const names = endpoints.slice(0, MOST).map(({ resource }) => resource);
    const strays = await callElsewhere(probe, names);
    if (
      isOurs !== '1' &&
      (await exists(CONTEXTS.ended, 's')) === '1' &&
      (await exists(CONTEXTS.trunk, '100')) === '1'
    ) {
      return failed(
        `The dialplan of Hookswitch is there, but not for the application "${app}".`,
        `See whether HOOKSWITCH_ARI_APP is right. ${WRITE}`,
      );
    }
    if (isOurs !== '1') return handWritten(app, strays, await exists(CONTEXTS.ended, 's'));
    if (strays.length === 0)
      return ok(`The dialplan of Hookswitch is there, and all ${names.length} endpoints call into it.`);
    return warning(
      `The dialplan of Hookswitch is there, but some call into another: ${described(strays)}.`,
      `Give them context = ${CONTEXTS.extensions} (phones) or ${CONTEXTS.trunk} (trunks) in pjsip.conf, unless they are none of Hookswitch's.`,
    );
  });
}

interface Stray {
  readonly endpoint: string;
  readonly context: string;
}

async function callElsewhere(probe: Probe, names: readonly string[]): Promise<readonly Stray[]> {
  const strays: Stray[] = [];
  for (const endpoint of names) {
    const context = await probe.evaluate(`PJSIP_ENDPOINT(${endpoint},context)`);
    if (context !== null && context !== CONTEXTS.trunk && context !== CONTEXTS.extensions) {
      strays.push({ endpoint, context });
    }
  }
  return strays;
}

/** A dialplan of the admin's own: what it does can be tried, not read. */
function handWritten(app: string, strays: readonly Stray[], ended: string | null): Outcome {
  const [first] = strays;
  if (first === undefined) {
    return failed('The dialplan of Hookswitch is not there, and no endpoint calls into any other.', WRITE);
  }
  const unkept = ended === '1' ? '' : ' Ends of calls while Hookswitch is away are not kept for it.';
  return warning(
    `The dialplan is not one that Hookswitch wrote: ${described(strays)}.${unkept}`,
    `See that it leads to Stasis(${app},…): "npx hookswitch doctor --call 100@${first.context}" tries it.`,
  );
}

function described(strays: readonly Stray[]): string {
  const contexts = [...new Set(strays.map(({ context }) => context))];
  return contexts
    .map((context) => {
      const names = strays.filter((stray) => stray.context === context).map(({ endpoint }) => endpoint);
      const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
      return `${names.slice(0, 5).join(', ')}${more} call${names.length === 1 ? 's' : ''} into "${context}"`;
    })
    .join(', ');
}
