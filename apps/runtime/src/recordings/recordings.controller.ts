import { Controller, Delete, Get, HttpCode, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isUnfinished, recordingResource } from '@hookswitch/calls';
import type { Recording, RecordingResource } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../access/may.js';
import { RECORDING_REMOVAL, STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { pageAnswer } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { DescribeSound } from './describe-sound.js';
import { recordingAnswer } from './recording-answers.js';
import { missingFile, sendRecording } from './recording-file.js';
import { RecordingQuery } from './recording-query.js';
import { waveformAnswer, waveformOf } from './waveform.js';
import type { WaveformResource } from './waveform.js';
import type { RecordingRemoval } from './recording-removal.js';

/** Recordings of calls and their files. How one begins: `POST /calls/{id}/record`, and the Record node. */
@ApiTags('Recordings')
@Controller('api/v1/recordings')
export class RecordingsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(RECORDING_REMOVAL) private readonly removal: RecordingRemoval,
  ) {}

  @May('recordings:read')
  @Get()
  @Describe({
    id: 'list_recordings',
    summary: 'Recordings, newest first',
    answer: pageOfAnswer(recordingAnswer),
  })
  async list(@Query(DtoQuery(RecordingQuery)) query: RecordingQuery): Promise<Page<RecordingResource>> {
    return pageAnswer(await this.store.recordings.list(query, query), recordingResource);
  }

  @May('recordings:read')
  @Get(':id')
  @Describe({ id: 'get_recording', summary: 'One recording', answer: recordingAnswer })
  async get(@Param('id', ValidId('recording')) id: string): Promise<RecordingResource> {
    return recordingResource(await this.find(id));
  }

  @May('recordings:listen')
  @Get(':id/file')
  @DescribeSound('get_recording_file')
  async file(
    @Param('id', ValidId('recording')) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const recording = await this.find(id);
    if (isUnfinished(recording)) {
      throw HttpProblem.conflict(
        'The file is not there yet: recording_updated tells when it is. Ask again then.',
      );
    }
    if (recording.status === 'failed') {
      throw new HttpProblem(404, 'Not found', `This recording has no file: it failed. ${recording.reason}`);
    }
    const place = await this.store.recordingFolder.locate(id);
    if (place === null) throw missingFile();
    await sendRecording(recording, place, request, reply);
  }

  @May('recordings:listen')
  @Get(':id/peaks')
  @Describe({ id: 'get_recording_peaks', summary: 'What its waveform is drawn of', answer: waveformAnswer })
  async peaks(@Param('id', ValidId('recording')) id: string): Promise<WaveformResource> {
    const recording = await this.find(id);
    if (recording.status !== 'done') throw HttpProblem.conflict('There is no sound to draw a waveform of.');
    return waveformOf(this.store, recording);
  }

  @May('recordings:delete')
  @Delete(':id')
  @HttpCode(204)
  @Describe({ id: 'delete_recording', summary: 'Remove a recording and its file' })
  async remove(@Param('id', ValidId('recording')) id: string): Promise<void> {
    const recording = await this.find(id);
    if (isUnfinished(recording)) {
      throw HttpProblem.conflict('It is not finished yet. Stop it, and remove it once its file is there.');
    }
    if (!(await this.removal.remove(recording))) throw HttpProblem.notFound('recording', id);
  }

  /** @throws HttpProblem 404 */
  private async find(id: string): Promise<Recording> {
    const recording = await this.store.recordings.get(id);
    if (recording === null) throw HttpProblem.notFound('recording', id);
    return recording;
  }
}
