import type { ModelFlow, ModelNode } from './model-flow.js';

/** What a call waits for at a node. */
type Waiting =
  | 'answer to be heard'
  | 'answer'
  | 'speech'
  | 'time'
  | 'reply'
  | 'phone'
  | 'answer to be connected'
  | 'connection'
  | 'end of the talk';

/** A party that was dialled. */
interface Leg {
  answered: boolean;
  ended: boolean;
  /** Whether the gateway was told to connect it, and to hang it up. */
  bridged: boolean;
  dropped: boolean;
}

/** Seconds after its ring time that a phone is given up, should the gateway not do it. */
const RING_GRACE_S = 5;

/** Milliseconds after its time limit that a waiting webhook is given up, should its reply never come. */
export const GIVE_UP_MS = 3000 + 2000;

/**
 * What a flow does for one call, written down as directly as it can be said: no machines, no turns, no commits. It is
 * told what happens, and says what must have come of it.
 */
export class ReferenceModel {
  /** `<node>:<outcome>><next node>`, in order. */
  readonly steps: string[] = [];
  /** Kinds of the commands that the gateway was to get, in order. */
  readonly commands: string[] = [];
  readonly variables: Record<string, string> = {};
  /** The node where the call stands; `null` between the end of its flow and the end of its channel, and at the end. */
  at: string | null = null;
  lane: 'running' | 'hangup_lane' | 'ended' = 'running';
  end_reason: string | null = null;
  hangup_by: string | null = null;
  answered = false;
  callerGone = false;
  /** When the node that waits goes on by itself. */
  due: number | null = null;
  /** Nodes entered so far. */
  visits = 0;
  /** Webhooks that are owed so far. */
  webhooks = 0;
  readonly legs: Leg[] = [];
  /** The leg that the node has dialled where the call stands. */
  #leg: Leg | null = null;
  /** Whether the caller hears the ringing tone of the node where the call stands. */
  #ringback = false;
  #calleeHungUp = false;
  #hangupSent = false;
  #waiting: Waiting | null = null;
  #budget = 1000;

  constructor(
    private readonly flow: ModelFlow,
    private readonly now: () => number,
  ) {
    this.#enter(flow.entry);
    this.#hangUpUnwanted();
  }

  callAnswered(): void {
    this.answered = true;
    if (this.#waiting === 'answer') this.#leave('next');
    else if (this.#waiting === 'answer to be heard') this.#speak();
    else if (this.#waiting === 'answer to be connected') this.#connect();
  }

  legAnswered(at: number): void {
    const leg = this.legs[at] as Leg;
    leg.answered = true;
    if (leg !== this.#leg || this.#waiting !== 'phone') return;
    this.due = null;
    if (this.answered) this.#connect();
    else this.#ask('answer', 'answer to be connected');
  }

  legBridged(at: number): void {
    if (this.legs[at] !== this.#leg || this.#waiting !== 'connection') return;
    this.#waiting = 'end of the talk';
    this.#ringback = false;
  }

  /** A dialled party is gone; by itself (`remote`), or because it was hung up. */
  legEnded(at: number, cause: string, remote: boolean): void {
    const leg = this.legs[at] as Leg;
    leg.ended = true;
    if (leg === this.#leg) {
      this.#calleeHungUp = remote && leg.answered;
      const ringing = ['busy', 'declined', 'no_answer'].includes(cause) ? cause : 'unreachable';
      if (this.#waiting === 'phone') this.#leave(ringing);
      else this.#leave(this.#waiting === 'answer to be connected' ? 'no_answer' : 'answered_ended');
    }
    this.#afterCall();
    this.#hangUpUnwanted();
  }

  /** A phone that the gateway does not know. */
  dialFailed(at: number): void {
    this.legEnded(at, 'unreachable', false);
  }

  /** The two cannot be connected. */
  bridgeFailed(at: number): void {
    if (this.legs[at] !== this.#leg || this.#waiting !== 'connection') return;
    this.#drop(this.#leg);
    this.#leave('error');
  }

  speechEnded(): void {
    if (this.#waiting === 'speech') this.#leave('next');
  }

  /** An `answer` or a `play` cannot be carried out. */
  commandFailed(kind: string): void {
    const failed = kind === 'play' ? this.#waiting === 'speech' : this.#waiting?.startsWith('answer');
    if (failed !== true) return;
    if (this.#leg !== null) this.#drop(this.#leg);
    this.#leave('error');
  }

  digit(digit: string): void {
    if (this.lane === 'running')
      this.variables['digits'] = ((this.variables['digits'] ?? '') + digit).slice(-64);
  }

  /** Time has come to `due`. */
  timePassed(): void {
    if (this.due === null || this.now() < this.due) return;
    if (this.#waiting === 'phone' && this.#leg !== null) {
      this.#drop(this.#leg);
      this.#leave('no_answer');
    } else this.#leave(this.#waiting === 'time' ? 'next' : 'timeout');
  }

  /** The reply to the webhook that was sent at the given visit. */
  reply(visit: number, outcome: string, status: number | null): void {
    if (this.#waiting !== 'reply' || visit !== this.visits) return;
    const name = `webhook.${this.at}.status`;
    if (status === null) delete this.variables[name];
    else this.variables[name] = String(status);
    this.#leave(outcome);
  }

  /** An admin stops the call. */
  stopped(): void {
    if (this.lane === 'ended') return;
    this.#end('stopped', 'api');
    this.#afterCall();
    this.#hangUpUnwanted();
  }

  /** The caller's channel is gone: by the caller, or by our own hang-up. */
  channelEnded(by: 'caller' | 'us'): void {
    this.callerGone = true;
    if (by === 'caller') this.#decide('hungup_by_caller', 'caller');
    this.#interrupt();
    this.#afterCall();
    this.#hangUpUnwanted();
  }

  /** Whether the caller and all who were dialled are gone. */
  get ended(): boolean {
    return this.callerGone && this.legs.every(({ ended }) => ended);
  }

  #enter(first: string): void {
    for (let id: string | null = first; id !== null;) {
      if (this.#budget === 0) {
        if (this.lane === 'running') this.#end('step_budget', 'flow');
        return;
      }
      this.#budget -= 1;
      this.visits += 1;
      this.at = id;
      this.#calleeHungUp = false;
      const outcome = this.#arrive(this.flow.nodes[id] as ModelNode);
      if (outcome === null) return;
      id = this.#depart(id, outcome);
    }
  }

  /** The outcome by which a node is left at once; `null` when the call stays there, or ends there. */
  #arrive(node: ModelNode): string | null {
    switch (node.type) {
      case 'answer':
        if (this.answered) return 'next';
        return this.#ask('answer', 'answer');
      case 'talk':
        if (!this.answered) return this.#ask('answer', 'answer to be heard');
        return this.callerGone ? 'error' : this.#speak();
      case 'hangup':
        if (this.callerGone) return 'error';
        this.#end('completed', 'flow');
        return null;
      case 'wait':
        return this.#stay('time', node.ms);
      case 'set':
        this.variables[`vars.${node.name}`] = node.word + this.#read(node.from);
        return 'next';
      case 'branch':
        return this.#read(node.variable) === node.equals ? 'branch_yes' : 'default';
      case 'webhook':
        this.webhooks += 1;
        return node.wait_for_reply ? this.#stay('reply', GIVE_UP_MS) : 'next';
      case 'dial':
        if (this.callerGone) return 'unreachable';
        this.#leg = { answered: false, ended: false, bridged: false, dropped: false };
        this.legs.push(this.#leg);
        this.commands.push('originate', 'background');
        this.#ringback = true;
        return this.#stay('phone', (node.ring_time_s + RING_GRACE_S) * 1000);
    }
  }

  #read(name: string): string {
    if (name === 'call.end_reason') return this.end_reason ?? '';
    return this.variables[name] ?? '';
  }

  #ask(command: string, waiting: Waiting): 'error' | null {
    if (this.callerGone) return 'error';
    this.commands.push(command);
    this.#waiting = waiting;
    return null;
  }

  #speak(): null {
    this.commands.push('play');
    this.#waiting = 'speech';
    return null;
  }

  #connect(): void {
    if (this.#leg !== null) this.#leg.bridged = true;
    this.commands.push('bridge');
    this.#waiting = 'connection';
  }

  #drop(leg: Leg): void {
    if (leg.ended || leg.dropped) return;
    leg.dropped = true;
    this.commands.push('hangup');
  }

  /** Everybody once the call's end is decided or its caller gone, else who was dialled and is not waited for. */
  #hangUpUnwanted(): void {
    const isOver = this.end_reason !== null || this.callerGone;
    if (isOver && !this.callerGone && !this.#hangupSent) {
      this.#hangupSent = true;
      this.commands.push('hangup');
    }
    for (const leg of this.legs) if (isOver || leg !== this.#leg) this.#drop(leg);
  }

  #stay(waiting: Waiting, ms: number): null {
    this.#waiting = waiting;
    this.due = this.now() + ms;
    return null;
  }

  #leave(outcome: string): void {
    const next = this.at === null ? null : this.#depart(this.at, outcome);
    if (next !== null) this.#enter(next);
    this.#afterCall();
    this.#hangUpUnwanted();
  }

  /** Along the edge of the outcome, else to the flow's default exit, which no call leaves by itself. */
  #depart(id: string, outcome: string): string | null {
    let next = this.flow.edges[`${id}:${outcome}`] ?? null;
    if (next === null && this.lane === 'running' && this.flow.default_exit !== id)
      next = this.flow.default_exit;
    this.#step(outcome, next);
    if (next === null && this.lane === 'running') {
      if (this.#calleeHungUp) this.#end('hungup_by_callee', 'callee');
      else this.#end('no_exit', 'flow');
    }
    return next;
  }

  #step(outcome: string, next: string | null): void {
    this.steps.push(`${this.at}:${outcome}>${next}`);
    if (!this.callerGone && this.#waiting === 'speech' && outcome === 'hangup')
      this.commands.push('stop_playback');
    if (!this.callerGone && this.#leg?.bridged === true && !this.#leg.ended) this.commands.push('unbridge');
    if (!this.callerGone && this.#ringback && this.end_reason === null) this.commands.push('background');
    this.#ringback = false;
    this.#leg = null;
    this.at = null;
    this.#waiting = null;
    this.due = null;
  }

  #interrupt(): void {
    if (this.at !== null) this.#step('hangup', null);
  }

  #decide(reason: string, by: string): void {
    if (this.end_reason !== null) return;
    this.end_reason = reason;
    this.hangup_by = by;
  }

  #end(reason: string, by: string): void {
    this.#decide(reason, by);
    this.#interrupt();
  }

  /** Once all channels have ended, and the lane after it. */
  #afterCall(): void {
    if (!this.ended) return;
    if (this.lane === 'running' && this.flow.on_hangup !== null) {
      this.lane = 'hangup_lane';
      this.#budget = 100;
      this.#enter(this.flow.on_hangup);
    }
    if (this.at === null) this.lane = 'ended';
  }
}
