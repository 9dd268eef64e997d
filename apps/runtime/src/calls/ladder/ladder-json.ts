import type { Page } from '../../http/paging.js';
import type { Ladder } from './ladder.js';
import type { LadderAnswer, LadderRow } from './ladder.schema.js';

/** The answer of `GET /calls/{id}/ladder` as JSON, row by row. */
export function* ladderJson(
  { call, participants, complete }: Ladder,
  { result, next_page_token }: Page<LadderRow>,
): Generator<string, void> {
  const head: Omit<LadderAnswer, 'result'> = {
    call_id: call.id,
    started_at: call.started_at,
    ended_at: call.ended_at,
    complete,
    participants: [...participants],
    next_page_token,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"result":[`;
  for (const [index, row] of result.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(row)}`;
  yield ']}';
}
