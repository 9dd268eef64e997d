import { HttpProblem } from '../../http/http-problem.js';
import { afterKey, pageOf } from '../../http/paging.js';

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

/** A page of what is in memory, in the order of ids: the oldest first. */
export function pageInMemory<Row extends { readonly id: string }>(
  rows: readonly Row[],
  query: Readonly<Record<string, unknown>>,
  show: (row: Row) => object,
): object {
  const wish = pageWish(query);
  const after = afterKey(wish);
  const rest = [...rows]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after)
    .slice(0, wish.page_size + 1);
  const { result, next_page_token } = pageOf(rest, wish.page_size, ({ id }) => id);
  return listOf(result.map(show), next_page_token);
}

/** @throws HttpProblem 404 */
export function found<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  noun: string,
): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw HttpProblem.notFound(noun, id);
  return row;
}
