import { below, machine, table } from './report.mjs';
import { median } from './rig/statistics.mjs';

/** Says something while a bench runs: figures alone go to standard output. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends a bench that cannot be run as it was asked for. */
export function giveUp(text) {
  say(text);
  process.exit(1);
}

/**
 * Measures groups of rows one after the other and prints what came of it, as Markdown or JSON. Each group has `rows`, and a
 * `measure` that resolves with the runs of each row, in their order; it is given the options and `wanted` (whether a row was
 * asked for), `note` (says something on the way), `show` (a text to be printed below the table) and `figure` (a result
 * without a floor, for `--json`). What cannot be measured says why, and the process ends with 1: no figure is made up.
 */
export async function measureGroups(groups, options) {
  const wanted = ({ name }) => name.includes(options.only);
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  if (!groups.some(({ rows }) => rows.some(wanted)))
    giveUp(
      `No row's name contains "${options.only}". There are:\n${names.map((name) => `  ${name}`).join('\n')}`,
    );
  const started = performance.now();
  const onMachine = machine();
  const results = [];
  const figures = [];
  const texts = [];
  const told = {
    wanted,
    note: (text) => say(`  ${text}`),
    show: (text) => texts.push(text),
    figure: (result) => figures.push(result),
  };
  for (const { rows, measure } of groups) {
    const chosen = rows.filter(wanted);
    if (chosen.length === 0) continue;
    const began = performance.now();
    say(chosen.map(({ name }) => name).join('\n'));
    try {
      const runs = await measure({ ...options, ...told });
      rows.forEach((row, index) => wanted(row) && results.push(resultOf(row, runs[index])));
    } catch (error) {
      say(`NOT MEASURED: ${error.stack ?? error}`);
      process.exitCode = 1;
    }
    say(`  (${secondsSince(began)} s)`);
  }
  const parts = [onMachine, table(results), ...texts];
  process.stdout.write(
    options.json ? `${JSON.stringify([...results, ...figures])}\n` : `\n${parts.join('\n\n')}\n`,
  );
  say(`Measured in ${secondsSince(started)} s.`);
  for (const line of options.check ? below(results, options.tolerance) : []) {
    say(line);
    process.exitCode = 1;
  }
}

function resultOf({ name, floor, aim, unit, better, combine = median }, runs) {
  if (runs.length === 0 || !runs.every(Number.isFinite))
    throw new Error(`"${name}" gave no figures but ${JSON.stringify(runs)}.`);
  return { name, value: combine(runs), floor, aim, unit, better, runs };
}

function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}
