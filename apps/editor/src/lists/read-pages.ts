import type { Page } from '../api/resources.js';

/** More pages than these are not read together. */
const MOST_PAGES = 50;

/** All rows of a list that is not long, page after page. */
export async function readPages<Row>(
  read: (token: string | null) => Promise<Page<Row>>,
  most = MOST_PAGES,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let token: string | null = null;
  for (let page = 0; page < most; page += 1) {
    const { result, next_page_token }: Page<Row> = await read(token);
    rows.push(...result);
    token = next_page_token;
    if (token === null) break;
  }
  return rows;
}
