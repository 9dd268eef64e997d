import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RigCall, RigPhone, RigStep } from '@hookswitch/telephony/testing';

/** The script that builds and starts Asterisk and its SIP agents. */
export const RIG = fileURLToPath(new URL('../../../../tools/asterisk/rig', import.meta.url));

/** A SIP agent of `tools/asterisk/rig`: a caller, or a phone. */
export class SipAgent {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = '';

  constructor(args: readonly string[]) {
    this.#child = spawn(RIG, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (data: Buffer) => (this.#said += data.toString()));
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** What it has printed. */
  get said(): string {
    return this.#said;
  }

  /** Resolves when a phone takes calls. */
  async ready(): Promise<void> {
    const ready = new Promise<void>((resolve) =>
      this.#child.stdout?.on('data', () => {
        if (this.#said.includes('ready ')) resolve();
      }),
    );
    const failed = this.#ended.then(() => {
      throw new Error(`The phone did not start: ${this.#said}`);
    });
    failed.catch(() => undefined);
    await Promise.race([ready, failed]);
  }

  /** The exit code of a caller: 0 when its call ended well. */
  get ended(): Promise<number | null> {
    return this.#ended;
  }

  /** A phone unregisters first; what is left of its process group goes after that. */
  async stop(): Promise<void> {
    if (this.#child.exitCode === null) this.#child.kill('SIGTERM');
    await Promise.race([this.#ended, after(3_000, undefined, { ref: false })]);
    try {
      process.kill(-(this.#child.pid as number), 'SIGKILL');
    } catch {
      // Nothing is left.
    }
    await this.#ended;
  }
}

const REACTIONS: Readonly<Record<RigPhone['behaviour'], readonly string[]>> = {
  answer: [],
  busy: ['--busy'],
  no_answer: ['--no-answer'],
  decline: ['--decline'],
  unregistered: [],
};

/** How long a far end stays that is not told to hang up. Milliseconds. */
const STAYS_MS = 30_000;

/** How long a far end sends sound after its answer. Milliseconds. */
const AUDIO_MS = 8_000;

/** At least so long: in steps of a comma. */
function pauseOf(ms: number): string {
  return ','.repeat(Math.ceil(ms / COMMA_MS));
}

export function callerArguments(call: RigCall): string[] {
  const { script = [] } = call;
  const from =
    'extension' in call.from
      ? ['--as', call.from.extension]
      : ['--from', call.from.number, ...(call.from.name ? ['--name', call.from.name] : [])];
  const [first] = script;
  // A caller who hangs up first of all may do so before the answer.
  const gaveUp = first?.do === 'hangup' ? ['--cancel-after', String(first.after_ms)] : [];
  // At one call a second the first would come after a second.
  const does = acts(script, undefined, call.talks === true ? '--voice' : '--audio');
  return ['call', '--to', call.to, '--rate', '20', ...from, ...gaveUp, ...does];
}

export function phoneArguments(target: string, phone: RigPhone, isOurs: boolean): string[] {
  const { behaviour, after_ms = 300, hangup_after_ms, script = [] } = phone;
  const where = isOurs ? ['register', target] : ['pstn'];
  const wait = behaviour === 'no_answer' ? [] : ['--after', String(after_ms)];
  return [...where, ...REACTIONS[behaviour], ...wait, ...acts(script, hangup_after_ms)];
}

/** A comma among the rig's digits. Milliseconds. */
const COMMA_MS = 500;

/** The rig plays digits, then a hold, after a time of its own, and hangs up in the end. */
function acts(
  script: readonly RigStep[],
  hangupAfterMs: number | undefined,
  sends: '--audio' | '--voice' = '--audio',
): string[] {
  const args: string[] = [];
  let stays = hangupAfterMs ?? STAYS_MS;
  const pressed = script.filter((step) => step.do === 'digits');
  const [first] = pressed;
  if (first !== undefined) {
    const later = pressed.slice(1).map((step) => `${pauseOf(step.after_ms)}${step.digits}`);
    args.push('--dtmf', [first.digits, ...later].join(''), '--dtmf-after', String(first.after_ms));
  }
  for (const [index, step] of script.entries()) {
    const { after_ms } = step;
    if (step.do === 'hold') {
      args.push('--dtmf-after', String(after_ms));
      args.push('--put-on-hold', String(script[index + 1]?.after_ms ?? STAYS_MS));
    }
    if (step.do === 'transfer') args.push('--refer', step.to, '--dtmf-after', String(after_ms));
    if (step.do === 'hangup') stays = after_ms;
  }
  // Recordings have nothing to record of a far end that sends no audio.
  return [...args, sends, String(AUDIO_MS), '--hold', String(stays)];
}
