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
  /** What was sent; `null` when nothing was. */
  readonly sent: OutgoingRequest | null;
}

/** So much of the answer to a fetch is kept in the log: it may be long, and what is wanted of it is in variables. */
const FETCHED_SHOWN = 1_024;

/** Makes attempts: composes the request as things are now, sends it, and writes down what was sent and answered. */
export class Attempts {
  constructor(
    private readonly sender: Sender,
    private readonly secrets: SecretReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Tries once. `done` may be called before this returns.
   *
   * @param timeLeft milliseconds for this try, where that is less than the request's own time
   */
  try(
    entry: Entry,
    endpoint: WebhookEndpoint | undefined,
    done: (tried: Tried) => void,
    timeLeft = Infinity,
  ): void {
    const startedAt = this.wall();
    let request: OutgoingRequest;
    try {
      const whole = composeRequest(entry.delivery, endpoint, this.secretsFor(entry), startedAt);
      request = whole.timeout_ms <= timeLeft ? whole : { ...whole, timeout_ms: timeLeft };
    } catch (error) {
      done(this.untried(entry, endpoint, compositionFailure(error)));
      return;
    }
    const { masked, fetch } = entry.delivery.request ?? {};
    // What a Fetch object sends may hold what nobody is shown.
    const keepsBody = request.body === entry.delivery.body && (fetch === undefined || masked === undefined);
    this.sender.send(request, (answered) => {
      const result = strictly(answered, request.accepts);
      const { response } = result;
      entry.attempts += 1;
      entry.tries += 1;
      done({
        result,
        sent: request,
        attempt: {
          number: entry.attempts,
          started_at: isoTime(startedAt),
          duration_ms: result.duration_ms,
          ...(result.timings !== undefined && { timings: result.timings }),
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
          response: response === null ? null : shownAnswer(request, response, masked, fetch !== undefined),
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
      sent: null,
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

/** An answer of a kind that its vendor does not count is a failure, 2xx or not. */
function strictly(result: SendResult, accepts: OutgoingRequest['accepts']): SendResult {
  const { failure, http_status: status } = result;
  if (failure !== null || status === null || accepts === undefined || accepts(status)) return result;
  const message = `The server answered ${status}, which the dialect does not count as success.`;
  return { ...result, failure: { code: 'http', message } };
}

/** An answer as the log keeps it: without what was secret in the request, and of a fetch its beginning. */
function shownAnswer(
  request: OutgoingRequest,
  response: NonNullable<SendResult['response']>,
  masked: readonly string[] | undefined,
  beginningOnly: boolean,
): Attempt['response'] {
  const { headers, body } = maskAnswer(maskEcho(request, response), masked);
  const cut = beginningOnly && body.length > FETCHED_SHOWN;
  return { headers, body: cut ? `${body.slice(0, FETCHED_SHOWN)}…` : body };
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
