import { Inject, Injectable } from '@nestjs/common';
import type { AuditEntry, Store } from '@hookswitch/store';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.js';
import { STORE } from '../composition/tokens.js';

/** The same refusal of the same actor is entered once in this time. */
const DENIED_ONCE_MS = 60_000;
const MOST_REMEMBERED = 1_000;

/** What an entry says of who did it. */
export type Actor = Pick<AuditEntry, 'actor_type' | 'actor_id' | 'actor_name'>;

const ACTOR_TYPES = { session: 'account', token: 'token', command_line: 'system' } as const;

export function actorOf({ kind, id, name }: Principal): Actor {
  return { actor_type: ACTOR_TYPES[kind], actor_id: id, actor_name: name };
}

/** Writes the audit log: durable before the answer goes out. */
@Injectable()
export class AuditLog {
  private readonly denials = new Map<string, number>();

  constructor(@Inject(STORE) private readonly store: Store) {}

  /** All in one transaction. */
  async write(entries: readonly Omit<AuditEntry, 'id' | 'time'>[]): Promise<void> {
    if (entries.length === 0) return;
    await this.store.write((writer) => {
      for (const entry of entries) this.store.audit.append(writer, entry);
    });
  }

  /** Somebody asked for what they may not do. A client that tries again and again is entered once a minute. */
  async denied(principal: Principal, request: FastifyRequest, permission: string): Promise<void> {
    const actor = actorOf(principal);
    const key = [actor.actor_type, actor.actor_id ?? actor.actor_name, permission].join(' ');
    const now = Date.now();
    if (now - (this.denials.get(key) ?? -DENIED_ONCE_MS) < DENIED_ONCE_MS) return;
    this.denials.delete(key);
    this.denials.set(key, now);
    if (this.denials.size > MOST_REMEMBERED) {
      for (const oldest of this.denials.keys()) {
        this.denials.delete(oldest);
        break;
      }
    }
    const path = (request.url.split('?', 1)[0] ?? '').slice(0, 200);
    await this.write([
      {
        outcome: 'denied',
        ...actor,
        ip: request.ip,
        action: 'denied',
        object_type: null,
        object_id: null,
        object_name: null,
        summary: `Not allowed without ${permission}: ${request.method} ${path}`,
        changes: null,
      },
    ]);
  }
}
