import { ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** So many are named; the others are counted. */
const NAMED = 8;

/** Which phones and trunks Asterisk can reach now. */
export async function endpoints({ asterisk }: Patient): Promise<Outcome> {
  const all = await asterisk.ask('GET /endpoints/{tech}', { tech: 'PJSIP' });
  if (all.length === 0) {
    return warning(
      'Asterisk has no SIP endpoint: nobody can call.',
      'Write a pjsip.conf with "npx hookswitch asterisk-config", or add endpoints to yours.',
    );
  }
  const away = all.filter(({ state }) => state !== 'online').map(({ resource }) => resource);
  if (away.length === 0) return ok(`${all.length} of ${all.length} SIP endpoints are online.`);
  const more = away.length > NAMED ? ` and ${away.length - NAMED} more` : '';
  return warning(
    `${all.length - away.length} of ${all.length} SIP endpoints are online; not: ${away.slice(0, NAMED).join(', ')}${more}.`,
    'Let these phones register ("pjsip show endpoint <name>" on Asterisk\'s console tells more). A trunk must answer OPTIONS, or have qualify_frequency = 0.',
  );
}
