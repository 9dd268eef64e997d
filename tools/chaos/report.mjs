/** The figures of the table, in its order: heading and name. */
const COLUMNS = [
  ['kills', 'kills'],
  ['calls', 'calls'],
  ['events', 'events'],
  ['events lost', 'events_lost'],
  ['divergent', 'divergent'],
  ['order', 'order_violations'],
  ['stuck', 'stuck'],
  ['acknowledged and lost', 'calls_lost'],
  ['duplicates', 'duplicates'],
  ['late timers fired', 'late_timers_fired'],
];
const OWN = [
  'duplicates_per_kill',
  'told_after_ms',
  'ready_again_after_ms',
  'changes_held',
  'longest_silence_ms',
  'latest_timer_ms',
  'refused',
];
const MOST_FAULTS = 5;

/** One row for each experiment with the real product. */
export function table(results) {
  const rows = results
    .filter(({ mutant }) => mutant === null)
    .map(({ name, status, figures }) => [
      name,
      status,
      ...COLUMNS.map(([, key]) => String(figures[key] ?? '–')),
    ]);
  if (rows.length === 0) return '';
  return [
    row(['experiment', 'result', ...COLUMNS.map(([title]) => title)]),
    rule(COLUMNS.length + 2),
    ...rows.map(row),
  ].join('\n');
}

/** One row for each mutant: what gave it away. */
export function mutantTable(results) {
  const rows = results
    .filter(({ mutant }) => mutant !== null)
    .map(({ mutant, status, faults }) => [
      mutant,
      status === 'passed' ? 'caught' : 'NOT CAUGHT',
      String(faults.length),
      faults[0] ?? '–',
    ]);
  return rows.length === 0
    ? ''
    : [row(['mutant', 'result', 'faults found', 'the first']), rule(4), ...rows.map(row)].join('\n');
}

/** What is said of an experiment when it is over. */
export function line({ mutant, status, skipped, figures, faults, says }) {
  if (skipped) return `skipped: ${skipped}`;
  const own = OWN.filter((key) => figures[key] !== undefined).map((key) => `${key} ${figures[key]}`);
  const lines = [[status, ...own].join(', ')];
  if (says) lines.push(`it says: ${says}`);
  if (mutant === null || status === 'failed') lines.push(...faults.slice(0, MOST_FAULTS));
  if (faults.length > MOST_FAULTS && mutant === null) lines.push(`… ${faults.length} faults in all`);
  return lines.join('\n  ');
}

/** The results as Jest counts them, for whoever sums up. */
export function count(results) {
  const of = (status) => results.filter((result) => result.status === status).length;
  return {
    numPassedTests: of('passed'),
    numFailedTests: of('failed'),
    numRuntimeErrorTestSuites: 0,
    numPendingTests: of('skipped'),
    numTodoTests: 0,
  };
}

export function summary({ numPassedTests, numFailedTests, numPendingTests }) {
  return `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const rule = (columns) => row(Array.from({ length: columns }, () => '---'));
