import type { Type } from '@nestjs/common';
import type { CompatibleApi } from './names.js';
import { VoipstudioModule } from './voipstudio/voipstudio.module.js';

const MODULES: Readonly<Record<CompatibleApi, Type<unknown>>> = { voipstudio: VoipstudioModule };

/** The modules of the vendors whose addresses are answered: what is not among them is not mounted. */
export function compatibleModules(names: readonly CompatibleApi[]): readonly Type<unknown>[] {
  return names.map((name) => MODULES[name]);
}
