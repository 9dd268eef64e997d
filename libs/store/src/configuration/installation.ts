import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { Writer } from '../committer/writer.js';
import { nextNumber, NUM_ID } from './setting.repository.js';
import type { SettingRepository } from './setting.repository.js';

const KEY = 'installation';

/** What tells this installation from others: given once, at the first start, and kept with the data folder. */
export interface StoredInstallation {
  readonly id: Id;
  /** From the counter of configuration objects: no object has the same. */
  readonly num_id: number;
}

/** The installation's ids, made if there are none yet. */
export function ensureInstallation(writer: Writer, settings: SettingRepository): StoredInstallation {
  const known = settings.read<StoredInstallation>(writer, KEY);
  if (known !== null) return known;
  const made = { id: newId(), num_id: nextNumber(writer, NUM_ID) };
  settings.set(writer, KEY, made);
  return made;
}
