import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@hookswitch/calls';
import { NoSuchChannelError } from '@hookswitch/gateway-sim';
import type { CallRequest, Simulator } from '@hookswitch/gateway-sim';
import type { Engine } from '@hookswitch/engine';
import { ENGINE, SIMULATOR, STREAM } from '../composition/tokens.js';
import { CallReader } from '../calls/call-reader.js';
import { HttpProblem } from '../http/http-problem.js';
import type { StreamRing } from '../stream/stream-ring.js';
import { callersChannel, simulatedCall } from './simulated-call.js';
import type { SimulatedCall } from './simulated-call.js';

/** A call is durable within milliseconds; longer than this, and the store does not keep up. */
const DURABLE_WITHIN_MS = 10_000;

/** The far ends of simulated calls: places calls and does what a caller does. */
@Injectable()
export class SimulatorService {
  private readonly watched = new Map<string, () => void>();

  constructor(
    @Inject(SIMULATOR) private readonly simulator: Simulator,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CallReader) private readonly calls: CallReader,
    @Inject(STREAM) private readonly stream: StreamRing,
  ) {}

  /** Places a call, and answers once it and its release are durable. */
  async place(request: CallRequest): Promise<Call> {
    const channelId = this.simulator.placeCall(request);
    const call = await this.engine.whenCommitted(channelId, DURABLE_WITHIN_MS).catch(() => {
      throw new HttpProblem(
        503,
        'Not taken',
        'The call was placed, but not taken over within 10 s. GET /health/ready tells what is missing.',
      );
    });
    if (this.stream.listening > 0) this.watch(call);
    return call;
  }

  /** What the caller hears now. @throws HttpProblem 404 */
  async hear(id: string): Promise<SimulatedCall> {
    const call = await this.find(id);
    this.watch(call);
    return simulatedCall(call, this.simulator.listen(callersChannel(call)));
  }

  /** Lets the caller do something. @throws HttpProblem 404, or 409 after the end of the call */
  async act(id: string, deed: (simulator: Simulator, channelId: string) => void): Promise<SimulatedCall> {
    const call = await this.find(id);
    try {
      deed(this.simulator, callersChannel(call));
    } catch (error) {
      if (!(error instanceof NoSuchChannelError)) throw error;
      throw HttpProblem.conflict('The call has ended: its caller can do nothing more.');
    }
    return simulatedCall(call, this.simulator.listen(callersChannel(call)));
  }

  private async find(id: string): Promise<Call> {
    const call = await this.calls.find(id);
    if (call.gateway !== this.simulator.name)
      throw new HttpProblem(404, 'Not found', 'This call is not a simulated one.');
    return call;
  }

  /** From now on the stream tells of each change of what this caller hears. */
  private watch(call: Call): void {
    const channelId = callersChannel(call);
    if (call.ended_at !== null || this.watched.has(channelId)) return;
    const stop = this.simulator.watch(channelId, (now) => {
      this.stream.push('simulator_call_updated', simulatedCall(call, now));
      if (now.state !== 'ended') return;
      this.watched.get(channelId)?.();
      this.watched.delete(channelId);
    });
    this.watched.set(channelId, stop);
  }
}
