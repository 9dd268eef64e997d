import { compositionFailure, composeRequest } from './sending/compose-request.js';
import type { Failure } from './sending/failure.js';
import { maskAnswer, maskRequest } from './sending/mask-values.js';
import { maskEcho } from './sending/mask-echo.js';
import type { OutgoingRequest, SendResult } from './sending/outgoing-request.js';
import type { Sender } from './sending/sender.js';
import type { Entry } from './lanes/lane.js';
import type { Clock, SecretReader, WebhookEndpoint } from './ports.js';
import type { Attempt } from './records.js';

/** An attempt as it goes into the log, and what it means. */
export interface Tried {
  readonly attempt: Attempt;
  readonly result: SendResult;
}

/** Makes attempts: composes the request as things are now, sends it, and writes down what was sent and answered. */
export class Attempts {
  constructor(
    private readonly sender: Sender,
    private readonly secrets: SecretReader,
    private readonly clock: Clock,
  ) {}

  /** Tries once. `done` may be called before this returns. */
  try(entry: Entry, endpoint: WebhookEndpoint | undefined, done: (tried: Tried) => void): void {
    const startedAt = this.wall();
    let request: OutgoingRequest;
    try {
      request = composeRequest(entry.delivery, endpoint, this.secretsFor(entry), startedAt);
    } catch (error) {
      done(this.untried(entry, endpoint, compositionFailure(error)));
      return;
    }
    const masked = entry.delivery.request?.masked;
    const keepsBody = request.body === entry.delivery.body;
    this.sender.send(request, (result) => {
      const { response } = result;
      entry.attempts += 1;
      entry.tries += 1;
      done({
        result,
        attempt: {
          number: entry.attempts,
          started_at: isoTime(startedAt),
          duration_ms: result.duration_ms,
          http_status: result.http_status,
          error: result.failure,
          request: maskRequest(
            {
              method: request.method,
              url: request.url,
              headers: request.shown,
              body: keepsBody ? null : (request.body ?? ''),
            },
            masked,
          ),
          response: response === null ? null : maskAnswer(maskEcho(request, response), masked),
        },
      });
    });
  }

  /** What requests and log are stamped with. */
  private wall(): number {
    return this.clock.wall?.() ?? this.clock.now();
  }

  /** A test event is sent as the draft says, its secrets too. */
  private secretsFor({ delivery }: Entry): SecretReader {
    const { secrets } = this;
    if (!delivery.test) return secrets;
    return { reveal: (secret) => secrets.revealDrafted?.(secret) ?? secrets.reveal(secret) };
  }

  /** An attempt that was not made, with the reason: it is part of the log too. */
  untried(entry: Entry, endpoint: WebhookEndpoint | undefined, failure: Failure): Tried {
    entry.attempts += 1;
    entry.tries += 1;
    const target = entry.delivery.request ?? endpoint;
    return {
      result: { failure, http_status: null, duration_ms: 0, response: null },
      attempt: {
        number: entry.attempts,
        started_at: isoTime(this.wall()),
        duration_ms: 0,
        http_status: null,
        error: failure,
        request: maskRequest(
          { method: target?.method ?? 'POST', url: target?.url ?? '', headers: {}, body: null },
          entry.delivery.request?.masked,
        ),
        response: null,
      },
    };
  }
}

let lastMs = Number.NaN;
let lastTime = '';

/** A time as the log writes it; many attempts begin in the same millisecond. */
function isoTime(ms: number): string {
  if (ms !== lastMs) {
    lastTime = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastTime;
}
