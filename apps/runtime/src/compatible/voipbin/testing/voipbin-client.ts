import { request } from 'undici';
import type { ApiUnderTest } from '../../../configuration/testing/api-under-test.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

/** An answer of VoIPBIN's API. Tests look into its body as they please. */
export interface VoipbinAnswer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** As the `curl` of VoIPBIN's documents asks: the token in the query. */
export async function askVoipbin(
  api: ApiUnderTest,
  method: string,
  path: string,
  data?: object,
  token: string | null = TOKEN,
): Promise<VoipbinAnswer> {
  const query = token === null ? '' : `${path.includes('?') ? '&' : '?'}token=${token}`;
  const answer = await request(`${api.running.url}/v1.0${path}${query}`, {
    method: method as 'GET',
    headers: data === undefined ? {} : { 'content-type': 'application/json' },
    ...(data !== undefined && { body: JSON.stringify(data) }),
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** The fields that a refusal names. */
export function refusedFields({ status, body }: VoipbinAnswer): readonly unknown[] {
  const details = (body?.error?.details ?? []) as { field: string }[];
  return [status, ...details.map(({ field }) => field)];
}
