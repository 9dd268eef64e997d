import { readFileSync } from 'node:fs';

/** Version of this Hookswitch, as its package says. */
export const PRODUCT_VERSION: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Folders of the data folder that the store does not know: the sounds of prompts. */
export const FOLDERS: readonly string[] = ['prompts'];

/** Files of the data folder that the store does not know: the simulator's calls and phones. */
export const ALONGSIDE: readonly string[] = ['simulator.journal'];
