import { join } from 'node:path';
import { AudioConverter, AudioShelf } from '@hookswitch/audio';
import type { Store } from '@hookswitch/store';
import type { Logger as Pino } from 'pino';
import { PromptTidying } from './prompt-tidying.js';

/** What prompts sound like, beside the database: their files, and what makes them. */
export interface PromptFiles {
  /** `prompts/` in the data folder. A file is named by the SHA-256 of its bytes and never changes. */
  readonly shelf: AudioShelf;
  readonly converter: AudioConverter;
  readonly tidying: PromptTidying;
}

/** What the files need around them. */
export interface PromptFilesNeeds {
  readonly dataDir: string;
  readonly store: Pick<Store, 'write'>;
  readonly log: Pino;
}

export async function openPromptFiles({ dataDir, store, log }: PromptFilesNeeds): Promise<PromptFiles> {
  const shelf = new AudioShelf(join(dataDir, 'prompts'));
  await shelf.open();
  return { shelf, converter: new AudioConverter(), tidying: new PromptTidying({ shelf, store, log }) };
}
