import { AudioConverterBusyError, AudioFault } from '@hookswitch/audio';
import type { AudioFaultCode, ConvertedAudio } from '@hookswitch/audio';
import { objectTypes } from '@hookswitch/flow-model';
import type { ObjectType, PromptAudio } from '@hookswitch/flow-model';
import { Inject, Injectable } from '@nestjs/common';
import { PROMPTS } from '../composition/tokens.js';
import { DraftService } from '../configuration/drafts/draft.service.js';
import type { TaggedDraft } from '../configuration/drafts/draft.service.js';
import { requireMatch } from '../http/etag.js';
import { HttpProblem } from '../http/http-problem.js';
import type { PromptFiles } from './prompt-files.js';

/** What is uploaded. */
export interface Upload {
  /** Reads the bytes, once it is known that they are wanted. */
  readonly read: () => Promise<Buffer>;
  readonly file_name: string | null;
}

const PROMPT = objectTypes.prompt as unknown as ObjectType;

/** What a fault of the file is on the wire. */
const STATUSES: Readonly<Record<AudioFaultCode, readonly [status: number, title: string]>> = {
  too_large: [413, 'File too large'],
  unknown_format: [415, 'Neither WAV nor MP3'],
  unsupported: [422, 'Not converted'],
  broken: [422, 'Not converted'],
  too_short: [422, 'Too short'],
  too_long: [422, 'Too long'],
};

/** The sounds of prompts: converted once when they are uploaded, and heard as calls will hear them. */
@Injectable()
export class PromptAudioService {
  constructor(
    @Inject(PROMPTS) private readonly files: PromptFiles,
    @Inject(DraftService) private readonly drafts: DraftService,
  ) {}

  /**
   * Sets what a prompt sounds like: in its draft, so that Apply makes it live.
   * @throws HttpProblem 404, 428, 412 as for any draft; 413, 415 and 422 for a file that cannot be played
   */
  async put(id: string, upload: Upload, ifMatch: string | undefined): Promise<TaggedDraft> {
    const before = await this.drafts.get(PROMPT, id);
    requireMatch(ifMatch, before.etag);
    const { wav, format, duration_ms } = await this.convert(upload);
    const key = await this.stored(wav);
    const file_name = upload.file_name ?? `${String(before.resource['name'])}.${format}`.slice(0, 255);
    const audio: PromptAudio = { key, duration_ms, file_name, format };
    return this.drafts.amend(PROMPT, id, { audio }, ifMatch);
  }

  /**
   * Where the sound of a prompt's draft is, and its key.
   * @throws HttpProblem 404 when there is none, or another than `wanted`
   */
  async find(
    id: string,
    wanted?: string,
  ): Promise<{ readonly folder: string; readonly name: string; readonly key: string }> {
    const { resource } = await this.drafts.get(PROMPT, id);
    const audio = resource['audio'] as PromptAudio | null;
    if (audio === null) {
      throw new HttpProblem(404, 'Not found', 'Nothing was uploaded to this prompt yet.');
    }
    if (wanted !== undefined && wanted !== audio.key) {
      throw new HttpProblem(404, 'Not found', 'The prompt has another sound by now.');
    }
    if (!(await this.files.shelf.has(audio.key))) {
      throw new HttpProblem(
        404,
        'Not found',
        'The stored sound is missing from the data folder. Upload the file again.',
      );
    }
    return { folder: this.files.shelf.folder, name: `${audio.key}.wav`, key: audio.key };
  }

  private async convert({ read }: Upload): Promise<ConvertedAudio> {
    try {
      return await this.files.converter.convert(await read());
    } catch (error) {
      if (error instanceof AudioConverterBusyError) {
        throw new HttpProblem(503, 'Busy', error.message, { headers: { 'retry-after': '5' } });
      }
      if (!(error instanceof AudioFault)) throw error;
      const { code, message } = error;
      throw new HttpProblem(...STATUSES[code], message, {
        errors: [{ pointer: '', message }],
        members: { code },
      });
    }
  }

  private async stored(wav: Uint8Array): Promise<string> {
    try {
      return await this.files.shelf.put(wav);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
      throw new HttpProblem(
        507,
        'No room',
        'The disk of the data folder is full: make room, and upload it again.',
      );
    }
  }
}
