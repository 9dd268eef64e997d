import { normaliseNumber, objectTypes } from '@hookswitch/flow-model';
import type { ObjectType } from '@hookswitch/flow-model';

/** One column of a table: a field of the object, as people write it in a spreadsheet. */
export interface CsvColumn {
  readonly name: string;
  readonly field: string;
  /** The field holds the id of such an object; the column holds its name. */
  readonly ref?: string;
  /** The field is true or false; the column says `yes` or `no`. */
  readonly yesNo?: boolean;
  /** What an empty cell means; by default `null`. */
  readonly empty?: string;
}

/** A type of object as a table: rows are told apart by the key. */
export interface CsvTable {
  readonly type: ObjectType;
  readonly key: string;
  /** Brings a key into the form that is stored. */
  readonly normaliseKey?: (written: string) => string;
  readonly columns: readonly CsvColumn[];
}

/** What can be carried in and out as CSV. */
export const CSV_TABLES = {
  users: {
    type: objectTypes.user as unknown as ObjectType,
    key: 'extension',
    columns: [
      { name: 'extension', field: 'extension' },
      { name: 'name', field: 'name' },
      { name: 'email', field: 'email' },
      { name: 'environment', field: 'environment_id', ref: 'environment' },
    ],
  },
  numbers: {
    type: objectTypes.number as unknown as ObjectType,
    key: 'number',
    normaliseKey: normaliseNumber,
    columns: [
      { name: 'number', field: 'number' },
      { name: 'name', field: 'name', empty: '' },
      { name: 'flow', field: 'flow_id', ref: 'flow' },
      { name: 'overflow_flow', field: 'overflow_flow_id', ref: 'flow' },
      { name: 'message_flow', field: 'message_flow_id', ref: 'flow' },
      { name: 'webhooks_enabled', field: 'webhooks_enabled', yesNo: true },
      { name: 'environment', field: 'environment_id', ref: 'environment' },
    ],
  },
} as const satisfies Readonly<Record<string, CsvTable>>;

export type CsvTableName = keyof typeof CSV_TABLES;
