import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RecordingPlace } from '@hookswitch/store';

/** So many are lent at a time: a caller hears a message within seconds of its recording. */
const MOST = 1000;

/**
 * Recordings that the telephone system may fetch, since it plays them to somebody now. Their ids are told to many, and who
 * fetches does not sign in: each is lent under a name that cannot be guessed.
 */
export class LentRecordings {
  readonly #names = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(readonly folder: string) {}

  /** The name of a recording's file from now on; the same while it is lent. */
  lend(id: string, { folder, name }: RecordingPlace): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const lent = `${randomBytes(32).toString('hex')}.wav`;
    this.#names.set(id, lent);
    this.#paths.set(lent, join(folder, name));
    for (const oldest of this.#names.keys()) {
      if (this.#names.size <= MOST) break;
      this.#paths.delete(this.#names.get(oldest) ?? '');
      this.#names.delete(oldest);
    }
    return lent;
  }

  /** Where the file of a name is, below {@link folder}; `undefined`: nothing is lent under it. */
  pathOf(lent: string): string | undefined {
    const path = this.#paths.get(lent);
    return path === undefined ? undefined : join('.', path.slice(this.folder.length + 1));
  }
}
