import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Recording, Transcribe } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import { May } from '../access/may.js';
import { STORE, TRANSCRIBING } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { pageAnswer } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { OptionalZodBody } from '../http/zod-body.js';
import { transcribeAnswer, transcribeBody } from './transcribe-answers.js';
import { TranscribeQuery } from './transcribe-query.js';
import type { Transcribing } from './transcribing.js';

const ASK = {
  status: 202,
  body: { schema: transcribeBody, example: { language: 'en-GB' } },
  answer: transcribeAnswer,
} as const;

/** What is said in recordings and in messages. */
@ApiTags('Transcripts')
@Controller('api/v1')
export class TranscribesController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(TRANSCRIBING) private readonly transcribing: Transcribing,
  ) {}

  @May('recordings:read')
  @Get('transcribes')
  @Describe({
    id: 'list_transcribes',
    summary: 'Recordings that were put into words, newest first',
    answer: pageOfAnswer(transcribeAnswer),
  })
  async list(@Query(DtoQuery(TranscribeQuery)) query: TranscribeQuery): Promise<Page<Transcribe>> {
    return pageAnswer(await this.store.transcribes.list(query, query), (transcribe) => transcribe);
  }

  @May('recordings:read')
  @Get('transcribes/:id')
  @Describe({ id: 'get_transcribe', summary: 'What is said in one recording', answer: transcribeAnswer })
  get(@Param('id', ValidId('transcribe')) id: string): Promise<Transcribe> {
    return this.find(id);
  }

  @May('recordings:delete')
  @Delete('transcribes/:id')
  @HttpCode(204)
  @Describe({ id: 'delete_transcribe', summary: 'Remove the words; the recording stays' })
  async remove(@Param('id', ValidId('transcribe')) id: string): Promise<void> {
    await this.transcribing.remove(await this.find(id));
  }

  @May('recordings:listen')
  @Post('recordings/:id/transcribe')
  @HttpCode(202)
  @Describe({
    id: 'transcribe_recording',
    summary: 'Put a recording into words, when its turn comes',
    ...ASK,
  })
  async recording(
    @Param('id', ValidId('recording')) id: string,
    @Body(OptionalZodBody(transcribeBody)) { language }: { language: string },
  ): Promise<Transcribe> {
    return this.ask(await this.store.recordings.get(id), 'recording', id, language);
  }

  @May('recordings:listen')
  @Post('voicemails/:id/transcribe')
  @HttpCode(202)
  @Describe({ id: 'transcribe_voicemail', summary: 'Put a message into words, when its turn comes', ...ASK })
  async voicemail(
    @Param('id', ValidId('voicemail')) id: string,
    @Body(OptionalZodBody(transcribeBody)) { language }: { language: string },
  ): Promise<Transcribe> {
    return this.ask(await this.store.voicemails.get(id), 'voicemail', id, language);
  }

  /** @throws HttpProblem 404 or 409 */
  private async ask(
    recording: Recording | null,
    what: 'recording' | 'voicemail',
    id: string,
    language: string,
  ): Promise<Transcribe> {
    if (recording === null) throw HttpProblem.notFound(what, id);
    if (recording.status !== 'done')
      throw HttpProblem.conflict(
        'It has no sound yet, or it failed: only a recording that is done has words.',
      );
    const waiting = (await this.store.transcribes.ofRecordings([id])).find(
      ({ status }) => status === 'progressing',
    );
    return waiting ?? this.transcribing.ask(recording, language);
  }

  /** @throws HttpProblem 404 */
  private async find(id: string): Promise<Transcribe> {
    const transcribe = await this.store.transcribes.get(id);
    if (transcribe === null) throw HttpProblem.notFound('transcribe', id);
    return transcribe;
  }
}
