import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { afterKey, pageOf } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { HttpProblem } from '../http/http-problem.js';

/** Query of what comes whole unless pages are asked for: a call's timeline, and its ladder. */
export class MomentsQuery {
  @ApiPropertyOptional({
    minimum: 1,
    maximum: 100,
    description: 'Rows a page; all of them on one without it.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  page_size?: number;

  @ApiPropertyOptional({ description: '`next_page_token` of the page before; needs `page_size`.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  page_token?: string;
}

/**
 * All moments, or a page of them. A token names a time and how many rows of that time were seen: what is written
 * meanwhile of other times shifts no page.
 *
 * @throws HttpProblem 400
 */
export function pageOfMoments<Row extends { readonly at: string }>(
  rows: readonly Row[],
  { page_size, page_token }: MomentsQuery,
): Page<Row> {
  if (page_size === undefined) {
    if (page_token === undefined) return { result: rows, next_page_token: null };
    throw HttpProblem.invalid(
      [{ pointer: '/page_size', message: 'A page_token needs a page_size.' }],
      'query',
    );
  }
  const start = startOf(rows, afterKey({ page_size, ...(page_token !== undefined && { page_token }) }));
  const shown = rows.slice(start, start + page_size + 1).map((row, index) => ({ row, index: start + index }));
  const { result, next_page_token } = pageOf(shown, page_size, ({ row, index }) => keyOf(rows, row, index));
  return { result: result.map(({ row }) => row), next_page_token };
}

/** `<time> <number of rows of that time up to this one>` */
function keyOf(
  rows: readonly { readonly at: string }[],
  { at }: { readonly at: string },
  index: number,
): string {
  let first = index;
  while (first > 0 && rows[first - 1]?.at === at) first -= 1;
  return `${at} ${index - first + 1}`;
}

function startOf(rows: readonly { readonly at: string }[], key: string | null): number {
  if (key === null) return 0;
  const [, at = '', seen = ''] = /^(\S+) (\d+)$/.exec(key) ?? [];
  if (at === '') {
    const message = 'Use a next_page_token as it was given to you.';
    throw HttpProblem.invalid([{ pointer: '/page_token', message }], 'query');
  }
  let left = Number(seen);
  const start = rows.findIndex((row) => row.at > at || (row.at === at && (left -= 1) < 0));
  return start < 0 ? rows.length : start;
}
