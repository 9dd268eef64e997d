import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { listDrafts } from '../api/draft-objects.js';
import { useReferences } from '../api/references.js';
import type { DraftObject, DraftPath } from '../api/resources.js';
import type { PageSource } from '../lists/use-pages.js';
import { EnvironmentFilter, NO_ENVIRONMENT } from './environment-filter.js';

/** The environment that lists are narrowed to: its id, `none`, or an empty text for all. Every list of drafts shares it. */
function useChosenEnvironment() {
  const environments = useReferences().data?.['environment'];
  const [stored, choose] = useLocalStorage({
    key: 'hookswitch.environment',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const known = stored === NO_ENVIRONMENT || environments?.some(({ id }) => id === stored);
  // One that was deleted, or belongs to another installation, narrows nothing.
  const chosen = environments === undefined || (environments.length > 0 && known) ? stored : '';
  return { environments: environments ?? [], chosen, choose };
}

/** The environment that a new object belongs to at first: the one that lists are narrowed to. */
export function useNewInEnvironment(): string | null {
  const { chosen } = useChosenEnvironment();
  return chosen === '' || chosen === NO_ENVIRONMENT ? null : chosen;
}

/** What a list of drafts needs to be narrowed to an environment: spread it into a `ListScreen`. */
export function useEnvironmentList<Item extends DraftObject>(
  path: DraftPath,
): { source: PageSource<Item>; filters: ReactNode; filtered: boolean } {
  const { environments, chosen, choose } = useChosenEnvironment();
  const environment = chosen === '' ? {} : { environment_id: chosen };
  return {
    source: {
      key: [path, 'list', chosen],
      load: (token) => listDrafts<Item>(path, { token, ...environment }),
    },
    filtered: chosen !== '',
    filters: environments.length > 0 && (
      <EnvironmentFilter value={chosen || undefined} onChange={(value) => choose(value ?? '')} />
    ),
  };
}
