import { answer, hangup, inARow, talk, webhook } from '../rig/flows.mjs';
import { pause, rawPostsPerSecond, receivedPerSecond } from '../rig/raw-baseline.mjs';
import { startReceiver } from '../rig/receiver.mjs';
import { mean } from '../rig/statistics.mjs';
import { Subject } from '../rig/subject.mjs';

const NUMBER = '+15550001000';
/** Calls and owed deliveries on the way at any time. */
const PARALLEL = 400;

/**
 * Durable activeflows (answer, talk, webhooks, hangup) in a closed loop: POSTs a second at the receiver, divided by what
 * a bare client reaches right before and right after.
 */
export function webhookThroughput({ hooks, floor, aim }) {
  return {
    name: `durable activeflows with ${hooks} webhook${hooks === 1 ? '' : 's'} ÷ raw undici Pool`,
    floor,
    aim,
    unit: 'ratio',
    better: 'higher',
    async measure({ quick, repetitions, profile, note }) {
      const receiver = await startReceiver();
      const subject = await Subject.start();
      try {
        const webhooks = Array.from({ length: hooks }, (_, index) => webhook(receiver.url, index + 1));
        await subject.draft(NUMBER, 'Bench', inARow([answer, talk, ...webhooks, hangup]));
        await subject.apply();
        const runs = [];
        let before = await rawPostsPerSecond(receiver, quick ? 1.5 : 4);
        for (let run = 1; run <= repetitions; run += 1) {
          await subject.ask('load', { to: NUMBER, parallel: PARALLEL, hooks });
          await pause(quick ? 1500 : 3000);
          const seconds = quick ? 3 : 8;
          const { cpu: cpuBefore } = await subject.ask('figures');
          const rate = await receivedPerSecond(receiver, seconds);
          const { cpu: cpuAfter } = await subject.ask('figures');
          await subject.ask('idle');
          await atRest(subject);
          const after = await rawPostsPerSecond(receiver, quick ? 1.5 : 4);
          const raw = mean([before.rate, after.rate]);
          runs.push(rate / raw);
          const cpu = (cpuAfter - cpuBefore) / (rate * seconds);
          note(`${round(rate)} POST/s (${round(rate / hooks)} calls/s), raw ${round(raw)} POST/s`);
          note(`  processor time for each: ${round(cpu)} µs, raw ${round(mean([before.cpu, after.cpu]))} µs`);
          before = after;
        }
        if (profile) await showProfile(subject, hooks, note);
        return runs;
      } finally {
        await subject.dispose();
        receiver.stop();
      }
    },
  };
}

/** Five more seconds of the same load, to see where the time goes: apart from the runs, since looking costs time too. */
async function showProfile(subject, hooks, note) {
  await subject.ask('load', { to: NUMBER, parallel: PARALLEL, hooks });
  await pause(1000);
  await subject.ask('beginProfile');
  await pause(5000);
  const parts = await subject.ask('endProfile');
  await subject.ask('idle');
  for (const [share, part] of parts.slice(0, 16)) note(`${(share * 100).toFixed(1).padStart(5)} %  ${part}`);
}

/** Waits until nothing is on the way any more: the raw measurement must have the machine for itself. */
async function atRest(subject) {
  for (let tries = 0; tries < 600; tries += 1) {
    const { calls, depth } = await subject.ask('figures');
    if (calls === 0 && depth === 0) return;
    await pause(50);
  }
  throw new Error(`The product did not come to rest: ${JSON.stringify(await subject.ask('figures'))}`);
}

const round = (value) => Math.round(value).toLocaleString('en-GB');
