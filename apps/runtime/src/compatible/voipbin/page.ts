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

/** Rows of a page, and the token of the next one; `null`: that was all. */
interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A page of what is in memory, by when it was made (ids say it): the newest first, as everywhere at VoIPBIN. */
export function pageOfRows<Row extends { readonly id: string }>(
  all: readonly Row[],
  query: Readonly<Record<string, unknown>>,
): PageOfRows<Row> {
  const wish = pageWish(query);
  const after = afterKey(wish);
  const rest = [...all]
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .filter(({ id }) => after === null || id < after)
    .slice(0, wish.page_size + 1);
  const { result, next_page_token } = pageOf(rest, wish.page_size, ({ id }) => id);
  return { rows: result, next: next_page_token };
}

/** The same in VoIPBIN's envelope. */
export function pageInMemory<Row extends { readonly id: string }>(
  all: readonly Row[],
  query: Readonly<Record<string, unknown>>,
  show: (row: Row) => object,
): object {
  const { rows, next } = pageOfRows(all, query);
  return listOf(rows.map(show), next);
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
