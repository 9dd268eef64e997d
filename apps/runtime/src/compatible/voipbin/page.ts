import { HttpProblem } from '../../http/http-problem.js';

const MOST = 100;

/** The query of VoIPBIN's lists. A size that makes no sense is 100, as there. */
export interface PageWish {
  readonly page_size: number;
  readonly page_token?: string;
}

/** @throws HttpProblem 400 for what VoIPBIN's lists do not take either */
export function pageWish(query: Readonly<Record<string, unknown>>): PageWish {
  const { page_size, page_token, ...others } = query;
  const strange = Object.keys(others);
  if (strange.length > 0) {
    const message = 'This list takes page_size and page_token only.';
    throw HttpProblem.invalid(
      strange.map((name) => ({ pointer: `/${name}`, message })),
      'query',
    );
  }
  const size = Number(page_size ?? MOST);
  const page = { page_size: Number.isInteger(size) && size >= 1 && size <= MOST ? size : MOST };
  return typeof page_token === 'string' && page_token !== '' ? { ...page, page_token } : page;
}

/** A list in VoIPBIN's envelope; a token that is empty says that there is no more. */
export function listOf(result: readonly object[], next: string | null): object {
  return { result, next_page_token: next ?? '' };
}
