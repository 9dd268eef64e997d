import { Readable } from 'node:stream';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../../access/may.js';
import { Describe } from '../../http/answers.js';
import { isKnown } from '../../http/etag.js';
import { DtoQuery } from '../../http/dto.js';
import { downloadHeaders } from '../../http/download-headers.js';
import { inSlices } from '../../http/in-slices.js';
import { ValidId } from '../../http/valid-id.js';
import { MomentsQuery, pageOfMoments } from '../moment-page.js';
import { ladderJson } from './ladder-json.js';
import { LadderReader } from './ladder-reader.js';
import { ladderSvg } from './ladder-svg.js';
import { ladderText } from './ladder-text.js';
import { ladderAnswer } from './ladder.schema.js';

/** Who takes part in a call and what goes on between them, as data, as a picture and as text. */
@ApiTags('Calls')
@Controller('api/v1/calls')
export class LadderController {
  constructor(@Inject(LadderReader) private readonly ladders: LadderReader) {}

  @May('calls:read')
  @Get(':id/ladder')
  @Describe({
    id: 'get_call_ladder',
    summary:
      'Who takes part in a call, and every signal, step and webhook attempt between them, in order of time',
    description:
      'Live and afterwards. Whole, or in pages of page_size rows. Rows name servers by host alone; ' +
      'the delivery has all of a request but its secrets. Ask again with its ETag as if-none-match: 304 while nothing is new.',
    answer: ladderAnswer,
  })
  @ApiResponse({
    status: 304,
    description: 'Nothing has changed since the version that if-none-match names.',
  })
  async get(
    @Param('id', ValidId('call')) id: string,
    @Query(DtoQuery(MomentsQuery)) query: MomentsQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Before the ladder is read: what comes in between is told by the next version.
    const etag = await this.ladders.etag(id);
    void reply.headers({ etag, 'cache-control': 'private, no-store' });
    if (isKnown(ifNoneMatch, etag)) return void (await reply.code(304).send());
    const ladder = await this.ladders.read(id);
    const page = pageOfMoments(ladder.rows, query);
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(Readable.from(inSlices(ladderJson(ladder, page))));
  }

  @May('calls:read')
  @Get(':id/ladder.svg')
  @ApiOperation({ operationId: 'draw_call_ladder', summary: 'A call’s ladder as a picture (SVG)' })
  @ApiProduces('image/svg+xml')
  @ApiResponse({
    status: 200,
    description: 'An SVG file that needs nothing else.',
    content: { 'image/svg+xml': { schema: { type: 'string' } } },
  })
  async svg(@Param('id', ValidId('call')) id: string, @Res() reply: FastifyReply): Promise<void> {
    const ladder = await this.ladders.read(id);
    await reply
      .headers({ 'content-type': 'image/svg+xml; charset=utf-8', ...fileHeaders(id, 'svg') })
      .send(Readable.from(inSlices(ladderSvg(ladder))));
  }

  @May('calls:read')
  @Get(':id/ladder.txt')
  @ApiOperation({ operationId: 'write_call_ladder', summary: 'A call’s ladder as fixed-width text' })
  @ApiProduces('text/plain')
  @ApiResponse({
    status: 200,
    description: 'A text file, UTF-8.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  async text(@Param('id', ValidId('call')) id: string, @Res() reply: FastifyReply): Promise<void> {
    const ladder = await this.ladders.read(id);
    await reply
      .headers({ 'content-type': 'text/plain; charset=utf-8', ...fileHeaders(id, 'txt') })
      .send(Readable.from(inSlices(ladderText(ladder))));
  }
}

/** A picture has its styles in itself. */
function fileHeaders(id: string, ending: string): Record<string, string> {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  return downloadHeaders(`call-${id}-ladder.${ending}`, policy);
}
