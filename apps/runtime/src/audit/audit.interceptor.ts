import { Inject, Injectable, Logger } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AuditEntry } from '@hookswitch/store';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import { NEEDS } from '../access/may.js';
import type { Kind, Needs } from '../access/may.js';
import { PUBLIC } from '../access/principal.js';
import { problemOf } from '../http/problem.filter.js';
import { actorOf, AuditLog } from './audit-log.js';
import { withAuditNote } from './audit-note.js';
import type { AuditNote, AuditObject } from './audit-note.js';
import { objectOfRequest } from './audited-object.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Where `@ApiOperation` keeps what it is told: not exported by its package. */
const API_OPERATION = 'swagger/apiOperation';
const NOBODY = { actor_type: 'account', actor_id: null, actor_name: 'not signed in' } as const;

/**
 * Enters every change into the audit log, by what its route declares: no service calls the log. The entry is durable before the
 * answer goes out. What was refused as wrong is no change and is not entered; what was denied or failed inside is.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  private readonly logger = new Logger('audit');

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AuditLog) private readonly log: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const kind = SAFE_METHODS.has(request.method) ? null : this.kindOf(context);
    if (kind !== 'audited' && kind !== 'makes_room') return next.handle();
    const action = actionOf(this.reflector, context);
    return defer(async () => {
      const note: AuditNote = {};
      const { answer, written } = await withAuditNote(note, () => this.done(request, action, note, next));
      if (kind === 'audited') await written;
      else written.catch((err: unknown) => this.logger.error({ err }, 'An audit entry was not written.'));
      return answer;
    });
  }

  /** What is open to strangers and changes something is the sign-in. */
  private kindOf(context: ExecutionContext): Kind | null {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return 'audited';
    return this.reflector.getAllAndOverride<Needs | undefined>(NEEDS, places)?.kind ?? null;
  }

  private async done(
    request: FastifyRequest,
    action: string,
    note: AuditNote,
    next: CallHandler,
  ): Promise<{ readonly answer: unknown; readonly written: Promise<void> }> {
    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      const { status } = problemOf(error);
      const outcome = status === 403 || note.denied === true ? 'denied' : status >= 500 ? 'failed' : null;
      if (outcome !== null) await this.log.write(entries(request, action, note, undefined, outcome));
      throw error;
    }
    const due = note.nothing === true ? [] : entries(request, action, note, answer, 'done');
    return { answer, written: this.log.write(due) };
  }
}

/** The operation's id in the API's description. */
function actionOf(reflector: Reflector, context: ExecutionContext): string {
  const operation = reflector.get<{ operationId?: string } | undefined>(API_OPERATION, context.getHandler());
  return operation?.operationId ?? context.getHandler().name;
}

function entries(
  request: FastifyRequest,
  action: string,
  note: AuditNote,
  answer: unknown,
  outcome: AuditEntry['outcome'],
): Omit<AuditEntry, 'id' | 'time'>[] {
  const actor = note.actor ?? (request.principal === undefined ? NOBODY : actorOf(request.principal));
  const entry = (object: AuditObject | null, changes: AuditEntry['changes'], detail?: string) => ({
    outcome,
    ...actor,
    ip: request.ip,
    action,
    object_type: object?.type ?? null,
    object_id: object?.id ?? null,
    object_name: object?.name ?? null,
    summary: summaryOf(action, object, detail),
    changes,
  });
  const object = note.object ?? objectOfRequest(request, answer);
  return [
    entry(object, note.changes ?? null, note.detail),
    ...(note.others ?? []).map((other) => entry(other.object, other.changes)),
  ];
}

/** `replace_flow` → `Replace flow “Welcome”`. */
function summaryOf(action: string, object: AuditObject | null, detail: string | undefined): string {
  const words = action.replaceAll('_', ' ');
  const named = object?.name ? ` “${object.name}”` : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${named}${detail === undefined ? '' : `: ${detail}`}`;
}
