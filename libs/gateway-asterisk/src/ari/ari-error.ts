/**
 * A request that Asterisk refused, with the HTTP status of its answer; or one that got no answer, with status 0: then
 * nobody knows whether it was carried out.
 */
export class AriError extends Error {
  override readonly name = 'AriError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Whether there was no answer. */
  get isLost(): boolean {
    return this.status === 0;
  }

  /** What the request was about is not there (any more). */
  get isGone(): boolean {
    return this.status === 404;
  }
}

/** Asterisk explains itself as `{"message": …}` or `{"error": …}`. */
export function refusal(status: number, body: string): AriError {
  try {
    const { message, error } = JSON.parse(body) as { message?: unknown; error?: unknown };
    return new AriError(status, String(message ?? error ?? body));
  } catch {
    return new AriError(status, body.slice(0, 200) || `Asterisk answered with status ${status}.`);
  }
}
