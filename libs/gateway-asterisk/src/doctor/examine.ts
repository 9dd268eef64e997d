import { AskError } from './asterisk.js';
import { application } from './checks/application.js';
import { call } from './checks/call.js';
import { clock } from './checks/clock.js';
import { credentials, permission } from './checks/account.js';
import { dialplan } from './checks/dialplan.js';
import { endpoints } from './checks/endpoints.js';
import { limits } from './checks/limits.js';
import { media } from './checks/media.js';
import { modules } from './checks/modules.js';
import { reachable } from './checks/reachable.js';
import { version } from './checks/version.js';
import { CHECKS, failed, skipped } from './finding.js';
import type { CheckId, Finding, Outcome } from './finding.js';
import type { Learned, Patient } from './patient.js';

type Check = (patient: Patient, learned: Learned) => Promise<Outcome> | Outcome;

const RUN: Readonly<Record<CheckId, Check>> = {
  reachable,
  credentials,
  permission,
  version: (_patient, learned) => version(learned),
  modules,
  clock,
  application,
  endpoints,
  dialplan,
  limits,
  media,
  call,
};

/** Without these nothing that follows can be seen; without `permission`, only what changes nothing. */
const NEEDED_BY_ALL: readonly CheckId[] = ['reachable', 'credentials'];
const NEEDS_PERMISSION: readonly CheckId[] = ['dialplan', 'limits', 'media', 'call'];

/**
 * Makes all checks, one after the other. A check that cannot be made is a finding too: this does not throw for anything
 * that Asterisk does.
 * @param tell hears of each finding as it is made
 */
export async function examine(
  patient: Patient,
  tell: (finding: Finding) => void = () => undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const learned: Learned = { info: null };
  const stopped = (id: CheckId) =>
    findings.some((finding) => finding.id === id && finding.state === 'failed');
  for (const id of CHECKS) {
    const obstacle = [
      ...NEEDED_BY_ALL,
      ...(NEEDS_PERMISSION.includes(id) ? ['permission' as const] : []),
    ].find(stopped);
    const outcome =
      obstacle === undefined
        ? await look(id, patient, learned)
        : skipped('Not looked at: what comes before it failed.');
    const finding = { id, ...outcome };
    findings.push(finding);
    tell(finding);
  }
  return findings;
}

async function look(id: CheckId, patient: Patient, learned: Learned): Promise<Outcome> {
  try {
    return await RUN[id](patient, learned);
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return failed(
      `Asterisk did not answer what this check asked: ${error.message}.`,
      "Look into Asterisk's log (/var/log/asterisk), and run the doctor again.",
    );
  }
}
