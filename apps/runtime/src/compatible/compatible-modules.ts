import type { Type } from '@nestjs/common';
import type { CompatibleApi } from './names.js';
import { VoipbinApiModule } from './voipbin/voipbin-api.module.js';
import { VoipstudioModule } from './voipstudio/voipstudio.module.js';

const MODULES: Readonly<Record<CompatibleApi, Type<unknown>>> = {
  voipstudio: VoipstudioModule,
  voipbin: VoipbinApiModule,
};

/** The modules of the vendors whose addresses are answered: what is not among them is not mounted. */
export function compatibleModules(names: ReadonlySet<CompatibleApi>): readonly Type<unknown>[] {
  return [...names].map((name) => MODULES[name]);
}
