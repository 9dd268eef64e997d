/**
 * `npm run soak:asterisk`: mixed calls of a real Asterisk for some minutes; then calls placed, calls that the product
 * tells, and webhooks received are compared one by one, and nothing may be left. Build first (`npm run build`).
 *
 *   npm run soak:asterisk                                 ten minutes at a quarter of the rate that is clean here
 *   npm run soak:asterisk -- --plain                      calls as those of the bench alone, at half of that rate
 *   npm run soak:asterisk -- --minutes 10 --rate 200      at that many calls a second
 *
 * Ends with 1 when anything is lost, doubled, left over, or grows. Where Asterisk cannot run, it says so in one line, and
 * ends with 0.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { obstacle } from '../../asterisk/running.mjs';
import { speechEngine } from '../../test/speech-engine.mjs';
import { giveUp, say } from '../measure-groups.mjs';
import { positive } from '../options.mjs';
import { highestClean } from './rig/clean.mjs';
import { Ground } from './rig/ground.mjs';
import { measureRate } from './rig/measure-rate.mjs';
import { audit } from './soak/audit.mjs';
import { growthOf } from './soak/growth.mjs';
import { FAR_END, kindsOf } from './soak/kinds.mjs';
import { Ledger } from './soak/ledger.mjs';
import { runCalls } from './soak/run-calls.mjs';
import { withPhone } from './rig/phone.mjs';

/**
 * What is clean is found with plain calls: answered, told, hung up. Mixed calls, of which some are spoken to and some have
 * two legs, take about twice as much.
 */
const SHARE_OF_CLEAN = { plain: 1 / 2, mixed: 1 / 4 };

const { minutes, rate, plain } = readOptions();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (!existsSync(new URL('../../../apps/runtime/dist/program/package.json', import.meta.url)))
  giveUp('The product is not built: run `npm run build` first.');
const why = obstacle();
if (why === null) await Ground.with(soak).catch((error) => giveUp(error.message));
else say(`Calls of a real Asterisk were left out: ${why}.`);

async function soak(ground) {
  const mixed = chosenKinds(ground.hookUrl);
  const kinds = plain ? [{ ...mixed[0], share: 1 }] : mixed;
  for (const { to, name, document } of kinds) await ground.runtime.api.draft(to, name, document);
  await ground.runtime.api.apply();
  const callsASecond =
    rate ?? (await cleanRate(ground, kinds[0])) * (plain ? SHARE_OF_CLEAN.plain : SHARE_OF_CLEAN.mixed);
  say(`${minutes} minutes of ${callsASecond} calls/s:`);
  const ledger = new Ledger();
  const begun = new Date().toISOString();
  const asked = { minutes, rate: callsASecond, say };
  const ids = new Map();
  const ran = await withPhone(FAR_END, () => runCalls(ground, ledger, kinds, asked));
  for await (const { id, from, state, end_reason } of ground.runtime.api.all(`/calls?from=${begun}`)) {
    const number = from.number.replace(/\D/g, '');
    ledger.call(number, state, end_reason);
    ids.set(number, id);
  }
  const faults = [...ran.failed, ...ledger.faults(), ...(await audit(ground, ran.samples))];
  const { placed, calls, hooks } = ledger.counts;
  process.stdout.write(
    `${placed} calls placed, ${calls} told by the product, ${hooks} webhooks received; INVITE → webhook of calls that are told ` +
      `at once p50 ${ms(ran.p50)} ms, p99 ${ms(ran.p99)} ms; ${growthOf(ran.samples).is}\n`,
  );
  for (const fault of faults) process.stdout.write(`  FAULT: ${fault}\n`);
  if (ledger.odd !== undefined) await showTimeline(ground, ledger.odd, ids.get(ledger.odd));
  process.stdout.write(
    faults.length === 0 ? 'Nothing was lost, and nothing is left.\n' : 'The soak has failed.\n',
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** No hook came at all: there is nothing to tell. */
function ms(value) {
  return value === undefined ? '–' : value.toFixed(1);
}

/** What happened in one of the calls that ended otherwise than they should. */
async function showTimeline(ground, number, id) {
  const { result } = await ground.runtime.api.request('GET', `/calls/${id}/timeline`);
  say(`The call of ${number}:\n${result.map((line) => `  ${JSON.stringify(line)}`).join('\n')}`);
}

function chosenKinds(url) {
  const speaks = speechEngine();
  if (!speaks) say('Calls that are spoken to are left out: espeak-ng is not installed.');
  return kindsOf(url).filter((kind) => speaks || !kind.speaks);
}

async function cleanRate(ground, { to }) {
  const subject = { to, pid: ground.runtime.pid };
  const steps = { start: 300, step: 100, most: 1000, tries: 3 };
  const blemishAt = async (_, asked) => (await measureRate(ground, subject, asked, 3)).blemish;
  const [clean] = await highestClean([subject], steps, blemishAt);
  if (clean === 0) throw new Error('Not even 100 calls/s are clean here: choose a --rate.');
  say(`Clean up to ${clean} calls/s.`);
  return clean;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '10' },
        rate: { type: 'string' },
        plain: { type: 'boolean', default: false },
      },
    });
    return {
      minutes: positive('minutes', values.minutes),
      rate: values.rate === undefined ? null : positive('rate', values.rate),
      plain: values.plain,
    };
  } catch (error) {
    return giveUp(error.message);
  }
}
