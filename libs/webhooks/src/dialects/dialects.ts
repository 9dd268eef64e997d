import type { WEBHOOK_DIALECTS } from '@hookswitch/flow-model';
import type { Dialect } from './dialect.js';
import { nativeDialect } from './native/native.dialect.js';
import { voiceovercloudDialect } from './voiceovercloud/voiceovercloud.dialect.js';
import { voiplineDialect } from './voipline/voipline.dialect.js';
import { voipbinDialect } from './voipbin/voipbin.dialect.js';
import { voipbin2026Dialect } from './voipbin-2026/voipbin-2026.dialect.js';

export type DialectName = (typeof WEBHOOK_DIALECTS)[number];

/** All dialects by name: one folder each. The names are those that a webhook can choose. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  native: nativeDialect,
  voipline: voiplineDialect,
  voiceovercloud: voiceovercloudDialect,
  voipbin: voipbinDialect,
  'voipbin-2026': voipbin2026Dialect,
};

/** A dialect by its name, `undefined` for an unknown one. */
export function findDialect(name: string): Dialect | undefined {
  return Object.hasOwn(dialects, name) ? dialects[name as DialectName] : undefined;
}
