import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { listDrafts } from '../api/draft-objects.js';
import { useReferences } from '../api/references.js';
import type { DraftObject, DraftPath } from '../api/resources.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { PageSource } from '../lists/use-pages.js';

/** What the API calls the objects of no environment. */
const NONE = 'none';

/** The environment that lists are narrowed to: its id, `none`, or an empty text for all. Every list of drafts shares it. */
function useChosenEnvironment() {
  const environments = useReferences().data?.['environment'];
  const [stored, choose] = useLocalStorage({
    key: 'hookswitch.environment',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const known = stored === NONE || environments?.some(({ id }) => id === stored);
  // One that was deleted, or belongs to another installation, narrows nothing.
  const chosen = environments === undefined || (environments.length > 0 && known) ? stored : '';
  return { environments: environments ?? [], chosen, choose };
}

/** The environment that a new object belongs to at first: the one that lists are narrowed to. */
export function useNewInEnvironment(): string | null {
  const { chosen } = useChosenEnvironment();
  return chosen === '' || chosen === NONE ? null : chosen;
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
      <ChoiceFilter
        label="Environment"
        placeholder="All"
        width={220}
        value={chosen || null}
        choices={[
          ...environments.map(({ id, name }) => ({ value: id, label: name })),
          { value: NONE, label: 'Of no environment' },
        ]}
        noneFound="None of this name"
        onChange={(value) => choose(value ?? '')}
      />
    ),
  };
}
