import { EntitySchema } from 'typeorm';

/** A value of the installation itself: counters, operating switches. Not part of the configuration that Apply releases. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export const settingEntity = new EntitySchema<SettingRow>({
  name: 'setting',
  tableName: 'settings',
  columns: {
    key: { type: 'text', primary: true },
    value: { type: 'simple-json' },
  },
});
