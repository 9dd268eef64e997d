import type { ServerResponse } from 'node:http';
import type { Permission } from '../access/permissions.js';
import { permissionToHear } from './stream-permission.js';
import type { StreamMessage, StreamRing } from './stream-ring.js';

/** A comment this often keeps proxies and browsers from taking silence for a dead connection. */
const HEARTBEAT_MS = 15_000;
/** Bytes that may wait for a slow client; above, it is cut off and resumes by its last id. */
const MOST_WAITING_BYTES = 1_048_576;

/** Writes the ring to one client as server-sent events (WHATWG HTML §9.2), until either side ends. */
export class StreamConnection {
  private readonly stopListening: () => void;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly ring: StreamRing,
    private readonly response: ServerResponse,
    lastEventId: string | null,
    private readonly ended: () => void,
    private permissions: ReadonlySet<Permission>,
    /** What the listener may do by now; `null`: nothing, the stream ends. */
    private readonly permissionsNow: () => Promise<ReadonlySet<Permission> | null>,
  ) {
    // Who left while they were being let in is not told of: that event is over.
    if (response.destroyed) queueMicrotask(() => this.stop());
    response.on('close', () => this.stop());
    response.on('error', () => this.stop());
    // Reconnect after a second; told first, so that headers are flushed at once.
    response.write('retry: 1000\n\n');
    if (lastEventId !== null) this.resume(lastEventId);
    this.stopListening = ring.listen((message) => this.send(message));
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  /** Ends the answer in order, so that the client reconnects elsewhere or later. */
  close(): void {
    this.response.end();
    this.stop();
  }

  /** Asks anew what the listener may hear: who signed out, or whose token was ended, hears no more. */
  async check(): Promise<void> {
    const now = await this.permissionsNow().catch(() => this.permissions);
    if (now === null) this.close();
    else this.permissions = now;
  }

  /** Also finds tokens and sessions that have expired. */
  private async beat(): Promise<void> {
    await this.check();
    this.write(': still here\n\n');
  }

  private resume(lastEventId: string): void {
    const { missed, gap } = this.ring.since(lastEventId);
    if (gap) this.write('event: stream_gap\ndata: {}\n\n');
    for (const message of missed) this.send(message);
  }

  private send(message: StreamMessage): void {
    const needed = permissionToHear(message.event);
    if (needed !== null && !this.permissions.has(needed)) return;
    this.write(`id: ${this.ring.idOf(message)}\nevent: ${message.event}\ndata: ${message.data}\n\n`);
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
  }

  private stop(): void {
    clearInterval(this.heartbeat);
    this.stopListening?.();
    this.ended();
  }
}
