import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SpeechError } from '@hookswitch/speech';
import type { SpeechCache } from '@hookswitch/speech';
import { May } from '../access/may.js';
import { SPEECH } from '../composition/tokens.js';
import { openApiSchema } from '../configuration/drafts/json-schema.js';
import { later } from '../http/later.js';
import { ZodBody } from '../http/zod-body.js';
import { speechProblem } from './speech-problem.js';
import { PREVIEW_EXAMPLE, previewSchema } from './speech.schema.js';
import type { Preview } from './speech.schema.js';

/** What callers will hear, for who writes it. */
@ApiTags('Speech')
@Controller('api/v1/speech')
export class SpeechController {
  constructor(@Inject(SPEECH) private readonly speech: SpeechCache) {}

  @May('configuration:write', 'asks_only')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'preview_speech',
    summary: 'Hear a text as a caller will',
    description:
      'Says the text as it is: variables are for a call to fill in. 503 tells what is missing when the speech engine cannot work.',
  })
  @ApiBody({
    schema: later(() => openApiSchema(previewSchema, 'input')) as never,
    examples: { example: { value: PREVIEW_EXAMPLE } },
  })
  @ApiResponse({
    status: 200,
    description: 'A WAV file: 16-bit PCM, mono, 8,000 samples a second.',
    content: { 'audio/wav': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProduces('audio/wav')
  async preview(@Body(ZodBody(previewSchema)) body: Preview, @Res() reply: FastifyReply): Promise<void> {
    const wav = await this.sound(body).catch((error: unknown) => {
      throw error instanceof SpeechError ? speechProblem(error) : error;
    });
    await reply.type('audio/wav').send(wav);
  }

  private async sound(speech: Preview): Promise<Buffer> {
    const { name } = await this.speech.render(speech);
    try {
      return await readFile(join(this.speech.dir, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // Somebody tidied up by hand: once more, from the engine.
      this.speech.forget(name);
      return readFile(join(this.speech.dir, (await this.speech.render(speech)).name));
    }
  }
}
