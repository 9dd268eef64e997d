import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { voicemailResource } from '@hookswitch/calls';
import type { Message, VoicemailResource } from '@hookswitch/calls';
import type { MailboxCount, Store } from '@hookswitch/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../access/may.js';
import { MESSAGES, RECORDING_REMOVAL, STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageAnswer, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { ZodBody } from '../http/zod-body.js';
import { DescribeSound } from '../recordings/describe-sound.js';
import { missingFile, sendRecording } from '../recordings/recording-file.js';
import { waveformAnswer, waveformOf } from '../recordings/waveform.js';
import type { WaveformResource } from '../recordings/waveform.js';
import type { RecordingRemoval } from '../recordings/recording-removal.js';
import type { MessageBoard } from './message-board.js';
import { mailboxCountAnswer, voicemailAnswer } from './voicemail-answers.js';
import { heardBody, VoicemailQuery } from './voicemail-query.js';

/** Messages that callers left: to find, to hear and to delete. How one is left: the Voicemail node. */
@ApiTags('Voicemails')
@Controller('api/v1/voicemails')
export class VoicemailsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(MESSAGES) private readonly board: MessageBoard,
    @Inject(RECORDING_REMOVAL) private readonly removal: RecordingRemoval,
  ) {}

  @May('recordings:read')
  @Get()
  @Describe({
    id: 'list_voicemails',
    summary: 'Voicemail messages, newest first',
    answer: pageOfAnswer(voicemailAnswer),
  })
  async list(@Query(DtoQuery(VoicemailQuery)) query: VoicemailQuery): Promise<Page<VoicemailResource>> {
    return pageAnswer(await this.store.voicemails.list(query, query), voicemailResource);
  }

  @May('recordings:read')
  @Get('counts')
  @Describe({
    id: 'count_voicemails',
    summary: 'How many messages wait in each mailbox; those that hold none are missing',
    answer: pageOfAnswer(mailboxCountAnswer),
  })
  counts(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<MailboxCount> {
    const after = afterKey(query);
    const counts = [...this.board.counts()]
      .sort((left, right) => (left.mailbox_id < right.mailbox_id ? -1 : 1))
      .filter(({ mailbox_id }) => after === null || mailbox_id > after)
      .slice(0, query.page_size + 1);
    return pageOf(counts, query.page_size, ({ mailbox_id }) => mailbox_id);
  }

  @May('recordings:read')
  @Get(':id')
  @Describe({ id: 'get_voicemail', summary: 'One message', answer: voicemailAnswer })
  async get(@Param('id', ValidId('voicemail')) id: string): Promise<VoicemailResource> {
    return voicemailResource(await this.find(id));
  }

  @May('recordings:listen')
  @Get(':id/audio')
  @DescribeSound('get_voicemail_audio')
  async audio(
    @Param('id', ValidId('voicemail')) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const message = await this.find(id);
    const place = await this.store.recordingFolder.locate(id);
    if (place === null) throw missingFile();
    await sendRecording(message, place, request, reply);
  }

  @May('recordings:listen')
  @Get(':id/peaks')
  @Describe({ id: 'get_voicemail_peaks', summary: 'What its waveform is drawn of', answer: waveformAnswer })
  async peaks(@Param('id', ValidId('voicemail')) id: string): Promise<WaveformResource> {
    return waveformOf(this.store, await this.find(id));
  }

  @May('recordings:listen')
  @Patch(':id')
  @Describe({
    id: 'mark_voicemail',
    summary: 'Say that a message was heard, or that it counts as new again',
    body: { schema: heardBody, example: { heard: true } },
    answer: voicemailAnswer,
  })
  async mark(
    @Param('id', ValidId('voicemail')) id: string,
    @Body(ZodBody(heardBody)) { heard }: { heard: boolean },
  ): Promise<VoicemailResource> {
    const message = await this.board.setHeard(id, heard);
    if (message === null) throw HttpProblem.notFound('voicemail', id);
    return voicemailResource(message);
  }

  @May('recordings:delete')
  @Delete(':id')
  @HttpCode(204)
  @Describe({ id: 'delete_voicemail', summary: 'Remove a message and its sound' })
  async remove(@Param('id', ValidId('voicemail')) id: string): Promise<void> {
    const message = await this.find(id);
    if (!(await this.removal.remove(message))) throw HttpProblem.notFound('voicemail', id);
  }

  /** @throws HttpProblem 404 */
  private async find(id: string): Promise<Message> {
    const message = await this.store.voicemails.get(id);
    if (message === null) throw HttpProblem.notFound('voicemail', id);
    return message;
  }
}
