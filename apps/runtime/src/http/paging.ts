import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { HttpProblem } from './http-problem.js';

/**
 * The query of every list. Extend it with filters and read it through `DtoQuery(YourQuery)`;
 * the store's lists take it as it is. Tokens name the last row seen: what is created meanwhile shifts no page.
 */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50, description: 'Rows a page.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  page_size: number = 50;

  @ApiPropertyOptional({ description: '`next_page_token` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  page_token?: string;
}

/** What every list answers. */
export interface Page<Row> {
  readonly result: readonly Row[];
  readonly next_page_token: string | null;
}

/** A page of the store in wire form: `pageAnswer(await store.calls.list(filter, query), callResource)`. */
export function pageAnswer<Row, Shown>(
  page: { readonly result: readonly Row[]; readonly next: string | null },
  show: (row: Row) => Shown,
): Page<Shown> {
  return { result: page.result.map((row) => show(row)), next_page_token: page.next };
}

/**
 * For lists that are in memory: makes a page out of `page_size + 1` rows: the one too many only tells that there is a next page.
 * @param keyOf the key to go on after; what `afterKey` gives back for the next page
 */
export function pageOf<Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => string): Page<Row> {
  const result = rows.slice(0, size);
  const last = result.at(-1);
  return {
    result,
    next_page_token: rows.length > size && last !== undefined ? encodeToken(keyOf(last)) : null,
  };
}

/**
 * The key to read on after, `null` for the first page.
 * @throws HttpProblem 400 for a token that this API did not give out
 */
export function afterKey(query: PageQuery): string | null {
  if (query.page_token === undefined) return null;
  const key = Buffer.from(query.page_token, 'base64url').toString('utf8');
  if (key === '' || encodeToken(key) !== query.page_token) {
    throw HttpProblem.invalid(
      [{ pointer: '/page_token', message: 'Use a next_page_token as it was given to you.' }],
      'query',
    );
  }
  return key;
}

function encodeToken(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}
