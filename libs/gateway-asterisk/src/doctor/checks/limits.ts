import { ok, skipped, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Learned, Patient } from '../patient.js';
import { withProbe } from '../probe.js';

/** Open files that a call takes, seen on Asterisk 22 with sound passing through it. */
const FILES_PER_CALL = 4;
/** What Asterisk's HTTP server allows when nothing is said. */
const DEFAULT_SESSIONS = 100;
const ENOUGH_SESSIONS = 500;

/** How many calls Asterisk has room for, as far as it tells. */
export async function limits(patient: Patient, { info }: Learned): Promise<Outcome> {
  const { max_channels, max_load, max_open_files } = info?.config ?? {};
  const set = await withProbe(patient, ({ evaluate }) =>
    evaluate('AST_CONFIG(http.conf,general,sessionlimit)'),
  );
  const sessions = set === null ? null : Number(set) || DEFAULT_SESSIONS;
  const facts = [
    ...(max_channels === undefined ? [] : [`maxcalls is ${max_channels}`]),
    ...(max_load === undefined ? [] : [`calls are refused above a load of ${max_load}`]),
    ...(max_open_files === undefined
      ? []
      : [
          `${max_open_files} open files are room for about ${Math.floor(max_open_files / FILES_PER_CALL)} calls`,
        ]),
    ...(sessions === null ? [] : [`HTTP takes ${sessions} connections`]),
  ];
  if (facts.length === 0) return skipped('Asterisk does not tell its limits.');
  const found = `${facts.join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`;
  const advice = [
    ...(sessions !== null && sessions < ENOUGH_SESSIONS ? ['set sessionlimit = 1000 in http.conf'] : []),
    ...(max_open_files !== undefined && max_open_files < 4096
      ? ['set maxfiles = 65536 in asterisk.conf, or LimitNOFILE in its service']
      : []),
  ].join('; ');
  return advice === ''
    ? ok(found)
    : warning(found, `${advice.replace(/^./, (letter) => letter.toUpperCase())}.`);
}
