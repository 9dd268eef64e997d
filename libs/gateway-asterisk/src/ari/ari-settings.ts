/** How Asterisk's REST interface (ARI) is reached. */
export interface AriSettings {
  /** Base of the REST interface, for example `http://127.0.0.1:8088/ari`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Name of the Stasis application that the dialplan sends calls to. */
  readonly app: string;
}

export function authorization({ user, password }: Pick<AriSettings, 'user' | 'password'>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
