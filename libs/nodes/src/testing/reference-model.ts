/** A node of a flow as the model reads it: what an admin would say that it does. */
export type ModelNode =
  | { readonly type: 'answer' | 'talk' | 'hangup' }
  | { readonly type: 'wait'; readonly ms: number }
  /** Writes a word, then the value of a variable, into `vars.<name>`. */
  | { readonly type: 'set'; readonly name: string; readonly word: string; readonly from: string }
  /** Leaves by `branch_yes` when the variable has the value. */
  | { readonly type: 'branch'; readonly variable: string; readonly equals: string }
  | { readonly type: 'webhook'; readonly wait_for_reply: boolean };

/** A flow without machines and templates. */
export interface ModelFlow {
  readonly nodes: Readonly<Record<string, ModelNode>>;
  /** `<node>:<outcome>` → node. */
  readonly edges: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly default_exit: string | null;
  readonly on_hangup: string | null;
}

/** What a call waits for at a node. */
type Waiting = 'answer to be heard' | 'answer' | 'speech' | 'time' | 'reply';

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
  #waiting: Waiting | null = null;
  #budget = 1000;

  constructor(
    private readonly flow: ModelFlow,
    private readonly now: () => number,
  ) {
    this.#enter(flow.entry);
  }

  callAnswered(): void {
    this.answered = true;
    if (this.#waiting === 'answer') this.#leave('next');
    else if (this.#waiting === 'answer to be heard') this.#speak();
  }

  speechEnded(): void {
    if (this.#waiting === 'speech') this.#leave('next');
  }

  /** An `answer` or a `play` cannot be carried out. */
  commandFailed(kind: string): void {
    const failed = kind === 'play' ? this.#waiting === 'speech' : this.#waiting?.startsWith('answer');
    if (failed === true) this.#leave('error');
  }

  digit(digit: string): void {
    if (this.lane === 'running')
      this.variables['digits'] = ((this.variables['digits'] ?? '') + digit).slice(-64);
  }

  /** Time has come to `due`. */
  timePassed(): void {
    if (this.due === null || this.now() < this.due) return;
    this.#leave(this.#waiting === 'time' ? 'next' : 'timeout');
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
    if (this.#waiting === 'speech') this.commands.push('stop_playback');
    this.#end('stopped', 'api');
    this.#afterCall();
  }

  /** The caller's channel is gone: by the caller, or by our own hang-up. */
  channelEnded(by: 'caller' | 'us'): void {
    this.callerGone = true;
    if (by === 'caller') this.#decide('hungup_by_caller', 'caller');
    this.#interrupt();
    this.#afterCall();
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

  #stay(waiting: Waiting, ms: number): null {
    this.#waiting = waiting;
    this.due = this.now() + ms;
    return null;
  }

  #leave(outcome: string): void {
    const next = this.at === null ? null : this.#depart(this.at, outcome);
    if (next !== null) this.#enter(next);
    if (this.callerGone) this.#afterCall();
  }

  /** Along the edge of the outcome, else to the flow's default exit, which no call leaves by itself. */
  #depart(id: string, outcome: string): string | null {
    let next = this.flow.edges[`${id}:${outcome}`] ?? null;
    if (next === null && this.lane === 'running' && this.flow.default_exit !== id)
      next = this.flow.default_exit;
    this.#step(outcome, next);
    if (next === null && this.lane === 'running') this.#end('no_exit', 'flow');
    return next;
  }

  #step(outcome: string, next: string | null): void {
    this.steps.push(`${this.at}:${outcome}>${next}`);
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
    if (by !== 'caller') this.commands.push('hangup');
  }

  #end(reason: string, by: string): void {
    this.#decide(reason, by);
    this.#interrupt();
  }

  /** Once the channel has ended, and the lane after it. */
  #afterCall(): void {
    if (!this.callerGone) return;
    if (this.lane === 'running' && this.flow.on_hangup !== null) {
      this.lane = 'hangup_lane';
      this.#budget = 100;
      this.#enter(this.flow.on_hangup);
    }
    if (this.at === null) this.lane = 'ended';
  }
}
