import { maskSecrets } from '@hookswitch/flow-model';
import type { NodeRegistry, ReleaseObject } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { HttpProblem } from '../../http/http-problem.js';
import { byType } from '../apply/judgement.js';
import type { LiveConfiguration } from '../live/live-configuration.js';
import { newestShape } from '../drafts/newest-shape.js';
import { FILE_VERSION, fileTypes } from './configuration-file.js';
import type { ConfigurationFile } from './configuration-file.js';

/** Writes a configuration into one file: secrets masked, sounds left out, everything sorted by name. */
export class ExportService {
  constructor(
    private readonly store: Pick<Store, 'drafts'>,
    private readonly live: Pick<LiveConfiguration, 'current'>,
    private readonly registry: NodeRegistry,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws HttpProblem 404 for what is live before anything is */
  async export(of: 'drafts' | 'live'): Promise<ConfigurationFile> {
    if (of === 'drafts') return this.file(null, byType((await this.store.drafts.all()).drafts));
    const current = this.live.current();
    if (current === null) {
      throw new HttpProblem(404, 'Not found', 'Nothing is live yet: apply the configuration first.');
    }
    return this.file(current.number, current.content.objects);
  }

  private file(
    release: number | null,
    objects: Readonly<Record<string, readonly ReleaseObject[]>>,
  ): ConfigurationFile {
    const listed = fileTypes().map((type) => {
      const byName = [...(objects[type.type] ?? [])].sort((one, other) =>
        one.name.localeCompare(other.name, 'en'),
      );
      const written = byName.map(({ id, num_id, name, body }) => ({
        id,
        num_id,
        ...maskSecrets(newestShape(type, type.toFields(name, body), this.registry)),
      }));
      return [type.type, written] as const;
    });
    return {
      hookswitch: FILE_VERSION,
      exported_at: this.now().toISOString(),
      release,
      objects: Object.fromEntries(listed),
    };
  }
}
