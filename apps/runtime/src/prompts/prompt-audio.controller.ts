import type { Readable } from 'node:stream';
import send from '@fastify/send';
import { Controller, Get, Headers, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { objectTypes } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../access/may.js';
import { draftExample } from '../configuration/drafts/draft-examples.js';
import type { DraftResource } from '../configuration/drafts/draft-presenter.js';
import { draftSchema } from '../configuration/drafts/json-schema.js';
import { DtoQuery } from '../http/dto.js';
import { etagOf, isKnown } from '../http/etag.js';
import { HttpProblem } from '../http/http-problem.js';
import { later } from '../http/later.js';
import { readAudioBody } from './audio-bodies.js';
import { fileNameOf } from './file-name.js';
import { PromptAudioQuery } from './prompt-audio-query.js';
import { PromptAudioService } from './prompt-audio.service.js';

const PROMPT = objectTypes.prompt as unknown as ObjectType;
const SOUND = { type: 'string', format: 'binary' } as const;

/** Uploads, and listening to what was uploaded. The prompts themselves are drafts like all others. */
@ApiTags(PROMPT.titlePlural)
@Controller('api/v1/prompts/:id/audio')
export class PromptAudioController {
  constructor(@Inject(PromptAudioService) private readonly audio: PromptAudioService) {}

  @May('configuration:write')
  @Put()
  @ApiOperation({
    operationId: 'upload_prompt_audio',
    summary: 'Upload what a prompt sounds like: WAV or MP3, 10 MB and 10 minutes at most',
    description: [
      'The body is the file as it is; its content says whether it is WAV or MP3. It is converted once, to 16-bit mono',
      'PCM of 8000 Hz, and becomes live with the next Apply. 413, 415 and 422 say what is wrong with a file.',
    ].join(' '),
  })
  @ApiConsumes('audio/wav', 'audio/mpeg', 'application/octet-stream')
  @ApiHeader({ name: 'if-match', required: true, description: 'The ETag that was read last.' })
  @ApiHeader({
    name: 'content-disposition',
    description: `The file's name: \`attachment; filename="welcome.wav"\`.`,
  })
  @ApiBody({ schema: SOUND })
  @ApiResponse({
    status: 200,
    schema: later(() => ({ ...draftSchema(PROMPT), example: draftExample(PROMPT) })) as never,
    headers: { ETag: { schema: { type: 'string' } } },
  })
  async put(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('content-disposition') disposition: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResource> {
    const upload = { read: () => readAudioBody(request), file_name: fileNameOf(disposition) };
    const { resource, etag } = await this.audio.put(id, upload, ifMatch);
    void reply.header('etag', etag);
    return resource;
  }

  @May('configuration:read')
  @Get()
  @ApiOperation({
    operationId: 'get_prompt_audio',
    summary: 'Listen to a prompt, as calls will hear it',
    description: 'A WAV file. Answers ranges; its ETag is that of the sound, not of the draft.',
  })
  @ApiProduces('audio/wav')
  @ApiResponse({ status: 200, schema: SOUND })
  async get(
    @Param('id') id: string,
    @Query(DtoQuery(PromptAudioQuery)) query: PromptAudioQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { folder, name, key } = await this.audio.find(id, query.key);
    const etag = etagOf(key);
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (isKnown(request.headers['if-none-match'], etag)) {
      await reply.code(304).send();
      return;
    }
    const { range, 'if-range': ifRange, 'if-match': ifMatch } = request.headers;
    if (ifMatch !== undefined && !holds(ifMatch, etag)) {
      throw new HttpProblem(412, 'Precondition failed', 'The prompt has another sound by now.');
    }
    // The tag is ours: conditions are looked at here, and only what is wanted of the file goes on.
    const whole = range === undefined || (ifRange !== undefined && ifRange !== etag);
    const asked = { method: request.method, headers: whole ? {} : { range } } as unknown as Readable;
    const options = { root: folder, cacheControl: false, etag: false, lastModified: false };
    const found = await send(asked, name, options);
    if (found.statusCode === 416) {
      found.stream.destroy();
      throw new HttpProblem(416, 'Range not satisfiable', 'The sound has no such bytes.');
    }
    if (found.type === 'error') {
      found.stream.destroy();
      throw new HttpProblem(404, 'Not found', 'The stored sound is missing. Upload the file again.');
    }
    await reply
      .code(found.statusCode)
      .headers({ ...found.headers, 'content-type': 'audio/wav' })
      .send(found.stream);
  }
}

/** Whether a list of tags names this one. */
function holds(list: string, etag: string): boolean {
  return list.split(',').some((tag) => [etag, '*'].includes(tag.trim()));
}
