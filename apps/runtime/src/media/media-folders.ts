import type { AudioShelf } from '@hookswitch/audio';
import type { SpeechCache } from '@hookswitch/speech';
import type { LentRecordings } from './lent-recordings.js';

/** A folder whose files the telephone system may fetch. A file's content never changes under its name. */
export interface MediaFolder {
  readonly dir: string;
  /** Names that can be asked for: nothing else is looked for on the disk. Unguessable, since nobody signs in. */
  readonly name: RegExp;
  readonly contentType: string;
  /** Where the file of a name lies below `dir`; missing: under its name. `undefined`: it is not there. */
  readonly pathOf?: (name: string) => string | undefined;
  /** A file of such a name was asked for and is not there. */
  readonly missed?: (name: string) => void;
}

/** What is served below `/media/`, by the first word of the path. */
export type MediaFolders = Readonly<Record<MediaKind, MediaFolder>>;
export type MediaKind = 'speech' | 'prompts' | 'recordings';

/** Where what is served comes from. */
export interface MediaSources {
  readonly speech: SpeechCache;
  readonly prompts: AudioShelf;
  readonly recordings: LentRecordings;
}

/** All of them; a further one is a line here and a word in {@link MediaKind}. */
export function mediaFolders({ speech, prompts, recordings }: MediaSources): MediaFolders {
  return {
    speech: {
      dir: speech.dir,
      name: /^[0-9a-f]{64}\.wav$/,
      contentType: 'audio/wav',
      missed: (name) => speech.forget(name),
    },
    prompts: { dir: prompts.folder, name: /^[0-9a-f]{64}\.wav$/, contentType: 'audio/wav' },
    recordings: {
      dir: recordings.folder,
      name: /^[0-9a-f]{64}\.wav$/,
      contentType: 'audio/wav',
      pathOf: (name) => recordings.pathOf(name),
    },
  };
}
