import { Controller, Delete, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { isUnfinished, recordingResource } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { Store } from '@hookswitch/store';
import { voipbinResources } from '@hookswitch/webhooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '../../access/may.js';
import { RECORDING_REMOVAL, STORE } from '../../composition/tokens.js';
import { HttpProblem } from '../../http/http-problem.js';
import { ValidId } from '../../http/valid-id.js';
import { missingFile, sendRecording } from '../../recordings/recording-file.js';
import type { RecordingRemoval } from '../../recordings/recording-removal.js';
import { listOf, pageWish } from './page.js';

const id = () => Param('id', ValidId('recording'));

/** VoIPBIN's recordings, and their files. */
@ApiExcludeController()
@Controller('v1.0')
export class VoipbinRecordingsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(RECORDING_REMOVAL) private readonly removal: Pick<RecordingRemoval, 'remove'>,
  ) {}

  @May('recordings:read')
  @Get('recordings')
  async list(@Query() query: Readonly<Record<string, unknown>>): Promise<object> {
    const { result, next } = await this.store.recordings.list({}, pageWish(query));
    return listOf(result.map(shown), next);
  }

  @May('recordings:read')
  @Get('recordings/:id')
  async get(@id() recording: string): Promise<object> {
    return shown(await this.find(recording));
  }

  /** VoIPBIN sends clients on to the file; here it is the answer. */
  @May('recordings:listen')
  @Get('recordingfiles/:id')
  async file(
    @id() recording: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.find(recording);
    if (isUnfinished(found)) throw HttpProblem.conflict('The file is not there yet.');
    const place = found.status === 'failed' ? null : await this.store.recordingFolder.locate(recording);
    if (place === null) throw missingFile();
    await sendRecording(found, place, request, reply);
  }

  @May('recordings:delete')
  @ApiOperation({ operationId: 'voipbin_remove_recording' })
  @Delete('recordings/:id')
  async remove(@id() recording: string): Promise<object> {
    const found = await this.find(recording);
    if (isUnfinished(found)) throw HttpProblem.conflict('It is not finished yet. Stop it first.');
    if (!(await this.removal.remove(found))) throw HttpProblem.notFound('recording', recording);
    return { ...shown(found), tm_delete: voipbinResources.time(new Date().toISOString()) };
  }

  /** @throws HttpProblem 404 */
  private async find(recording: string): Promise<Recording> {
    const found = await this.store.recordings.get(recording);
    if (found === null) throw HttpProblem.notFound('recording', recording);
    return found;
  }
}

function shown(recording: Recording): object {
  return voipbinResources.recording(recordingResource(recording));
}
