import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { InboxShelf } from './inbox-shelf.js';
import type { Inbox, ReceivedRequest } from './received-request.js';

/** Inboxes that one installation may have: each holds up to 2 MB in memory. */
export const INBOX_LIMIT = 20;

/** Where inboxes are remembered over a restart, so that a flow's inbox address stays good. */
export interface InboxRegister {
  load(): Promise<readonly Inbox[]>;
  insert(inbox: Inbox): Promise<void>;
  remove(id: Id): Promise<void>;
}

/** Inboxes and what arrived in them. Only inboxes that were created exist; any other address is unknown. */
export class InboxService {
  private readonly shelf = new InboxShelf();
  private inboxes = new Map<Id, Inbox>();

  constructor(
    private readonly register: InboxRegister,
    private readonly announce: (request: ReceivedRequest) => void,
  ) {}

  /** Reads the register. Until then every address is unknown. */
  async start(): Promise<void> {
    this.inboxes = new Map((await this.register.load()).map((inbox) => [inbox.id, inbox]));
  }

  /** Oldest first. */
  list(): readonly Inbox[] {
    return [...this.inboxes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get(id: Id): Inbox | undefined {
    return this.inboxes.get(id);
  }

  /** `undefined` when there are {@link INBOX_LIMIT} already. */
  async create(name: string): Promise<Inbox | undefined> {
    if (this.inboxes.size >= INBOX_LIMIT) return undefined;
    const inbox = { id: newId(), name, created_at: new Date().toISOString() };
    this.inboxes.set(inbox.id, inbox);
    try {
      await this.register.insert(inbox);
    } catch (error) {
      this.inboxes.delete(inbox.id);
      throw error;
    }
    return inbox;
  }

  async remove(id: Id): Promise<boolean> {
    if (!this.inboxes.has(id)) return false;
    await this.register.remove(id);
    this.inboxes.delete(id);
    this.shelf.clear(id);
    return true;
  }

  requests(id: Id, limit: number, beforeId?: Id): readonly ReceivedRequest[] {
    return this.shelf.list(id, limit, beforeId);
  }

  count(id: Id): number {
    return this.shelf.count(id);
  }

  clear(id: Id): void {
    this.shelf.clear(id);
  }

  /** Keeps and announces a request; `undefined`, and nothing is read, when the inbox does not exist. */
  receive(id: string, read: (inboxId: Id) => ReceivedRequest): ReceivedRequest | undefined {
    const inbox = this.inboxes.get(id);
    if (inbox === undefined) return undefined;
    const request = read(inbox.id);
    this.shelf.add(request);
    this.announce(request);
    return request;
  }
}
