import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { MediaProbe } from '@hookswitch/gateway-asterisk';
import { SETTINGS } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { MEDIA_PATH, mediaBase } from '../media/media-url.js';
import type { Settings } from '../settings/settings.js';

/** The doctor's sounds that are laid out now, each under a name that nobody can guess. */
@Injectable()
export class MediaProbes {
  private readonly hits = new Map<string, number>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CONFIGURATION) private readonly configuration: ConfigurationParts,
  ) {}

  /** Under the address that calls are given for what they play. */
  open(): MediaProbe {
    const name = `${randomUUID()}.wav`;
    this.hits.set(name, 0);
    let seen = 0;
    return {
      url: `${mediaBase(this.settings, this.configuration.ownOrigin)}${MEDIA_PATH}doctor/${name}`,
      hits: () => (seen = this.hits.get(name) ?? seen),
      close: async () => {
        seen = this.hits.get(name) ?? seen;
        this.hits.delete(name);
      },
    };
  }

  /** Notes that a sound was fetched. @returns whether it is laid out */
  fetched(name: string): boolean {
    const before = this.hits.get(name);
    if (before === undefined) return false;
    this.hits.set(name, before + 1);
    return true;
  }
}
