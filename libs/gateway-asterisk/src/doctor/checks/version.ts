import { failed, ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Learned } from '../patient.js';

/** Releases whose REST interface came to a standstill under load: asterisk/asterisk issues 1962 and 1946. */
const DEADLOCKED: readonly string[] = ['22.9.0', '20.17.0'];

/** What came with which release of each branch that got it. Releases of later branches have it. */
const FEATURES: readonly { readonly since: readonly string[]; readonly without: string }[] = [
  {
    since: ['20.13.0', '21.8.0', '22.3.0'],
    without: 'transfers by phones are carried out by Asterisk itself',
  },
  { since: ['20.14.0', '21.9.0', '22.4.0'], without: 'requests take a connection each, which is slower' },
  { since: ['20.16.0', '21.11.0', '22.6.0'], without: 'sound before the answer is not announced' },
];

const OLDEST = 20;
const NEWER = 'Install Asterisk 20.16, 21.11, 22.6 or newer, but not 22.9.0 and 20.17.0.';

/** Whether this release of Asterisk is known to do. */
export function version({ info }: Learned): Outcome {
  const full = info?.system?.version ?? '';
  const [, branch = '', minor = '', patch = '0'] = /^(?:\D*)(\d+)\.(\d+)(?:\.(\d+))?/.exec(full) ?? [];
  if (branch === '') {
    return warning(
      `Asterisk calls its version "${full}", which says nothing.`,
      `See that it is not older than it should be. ${NEWER}`,
    );
  }
  const number = `${branch}.${minor}.${patch}`;
  if (DEADLOCKED.includes(number)) {
    return failed(
      `This is Asterisk ${number}, which is known to come to a standstill under load (asterisk issues 1962 and 1946).`,
      NEWER,
    );
  }
  if (Number(branch) < OLDEST) {
    return failed(`This is Asterisk ${number}; Hookswitch needs ${OLDEST} or newer.`, NEWER);
  }
  const lacking = FEATURES.filter(({ since }) => isOlder(number, since)).map(({ without }) => without);
  if (lacking.length === 0) return ok(`This is Asterisk ${number}.`);
  return warning(`This is Asterisk ${number}: ${lacking.join('; ')}.`, NEWER);
}

function isOlder(number: string, since: readonly string[]): boolean {
  const [branch = 0, minor = 0, patch = 0] = number.split('.').map(Number);
  const own = since.map((release) => release.split('.').map(Number)).find(([first]) => first === branch);
  if (own === undefined) return since.every((release) => Number(release.split('.')[0]) > branch);
  const [, ownMinor = 0, ownPatch = 0] = own;
  return minor < ownMinor || (minor === ownMinor && patch < ownPatch);
}
