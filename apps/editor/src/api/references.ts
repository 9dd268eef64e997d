import type { ReferenceOption } from '@hookswitch/editor-kit';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bodyOf, client } from './client.js';
import { secondsText } from '../display/time-texts.js';
import type { Reference, References } from './resources.js';

export const REFERENCES_KEY = ['references'] as const;

/** Names and ids of everything that can be referred to, by object type. */
export function useReferences() {
  return useQuery({
    queryKey: REFERENCES_KEY,
    queryFn: () => bodyOf<References>(client.GET('/api/v1/configuration/references')),
    staleTime: 10_000,
  });
}

/** The same, as the options of a form's fields. Users are offered by extension too. */
export function useReferenceOptions(): Readonly<Record<string, readonly ReferenceOption[]>> {
  const { data } = useReferences();
  return useMemo(() => referenceOptions(data ?? {}), [data]);
}

/** Turns the API's answer into options of a form. */
export function referenceOptions(references: References): Record<string, ReferenceOption[]> {
  const options: Record<string, ReferenceOption[]> = {};
  for (const [type, objects] of Object.entries(references)) {
    if (!Array.isArray(objects)) continue;
    options[type] = objects.map((object: Reference) => ({
      value: object.id,
      label: label(object),
      ...(object.outcomes && { outcomes: object.outcomes }),
    }));
  }
  options['extension'] = (references['user'] ?? []).flatMap((user) =>
    user.extension ? [{ value: user.extension, label: user.name }] : [],
  );
  return options;
}

function label({ name, number, extension, duration_ms }: Reference): string {
  if (duration_ms === null) return `${name} (nothing uploaded)`;
  if (duration_ms !== undefined) return `${name} (${secondsText(duration_ms)})`;
  const detail = number ?? extension;
  if (!name) return detail ?? 'Unnamed';
  return detail && detail !== name ? `${name} (${detail})` : name;
}
