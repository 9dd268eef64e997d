import { MODULES } from '../../config/modules.js';
import { failed, ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** Whether everything is loaded that calls and their features need. */
export async function modules({ asterisk }: Patient): Promise<Outcome> {
  const loaded = await asterisk.ask('GET /asterisk/modules', {});
  const running = new Set(loaded.filter(({ status }) => status === 'Running').map(({ name }) => name));
  const wanted = MODULES.filter(({ need }) => need !== 'other');
  const missing = wanted.filter(({ name }) => !running.has(name));
  if (missing.length === 0)
    return ok(`All ${wanted.length} modules that Hookswitch makes use of are running.`);
  const forCalls = missing.filter(({ need }) => need === 'calls');
  const shown = forCalls.length > 0 ? forCalls : missing;
  const purposes = [...new Set(shown.map(({ purpose }) => purpose))];
  const groups = purposes.map((purpose) => {
    const names = shown.filter((module) => module.purpose === purpose).map(({ name }) => name);
    return `${names.join(', ')} (${purpose})`;
  });
  const found = `Not running: ${groups.join('; ')}.`;
  const advice =
    'Run "module load <name>" on Asterisk\'s console to see what it lacks, and let modules.conf load it.';
  return forCalls.length > 0 ? failed(found, advice) : warning(found, advice);
}
