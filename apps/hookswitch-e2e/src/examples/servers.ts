import { Receiver } from '../rig/receiver.js';

/** The servers of the examples' customers: one each, since a server that fails is spared for a while. */
export class Servers {
  private constructor(
    /** Is told every event of every call. */
    readonly events: Receiver,
    private readonly receivers: ReadonlyMap<string, Receiver>,
  ) {}

  static async start(names: readonly string[]): Promise<Servers> {
    const receivers = await Promise.all(names.map(async (name) => [name, await Receiver.start()] as const));
    return new Servers(await Receiver.start(), new Map(receivers));
  }

  /** That of one example. */
  of(name: string): Receiver {
    const receiver = this.receivers.get(name);
    if (receiver === undefined) throw new Error(`${name} has no server.`);
    return receiver;
  }

  async stop(): Promise<void> {
    await Promise.all([this.events, ...this.receivers.values()].map((receiver) => receiver.stop()));
  }
}
