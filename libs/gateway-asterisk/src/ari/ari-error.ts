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

export function refusal(status: number, body: string): AriError {
  const reason = reasonIn(body) ?? (body.slice(0, 200) || `Asterisk answered with status ${status}.`);
  return new AriError(status, reason);
}

/** Asterisk explains itself as `{"message": …}` or `{"error": …}`; `null` for what is neither. */
export function reasonIn(body: string): string | null {
  try {
    const { message, error } = JSON.parse(body) as { message?: unknown; error?: unknown };
    return String(message ?? error ?? body);
  } catch {
    return null;
  }
}
