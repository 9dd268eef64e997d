import { findObjectType } from '@hookswitch/flow-model';
import { Anchor, CloseButton, Group, Input, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readDraft } from '../api/draft-objects.js';
import { listAuditEntries } from '../api/operations.js';
import { ApiError } from '../api/problem.js';
import type { DraftObject, DraftPath } from '../api/resources.js';
import { screenOf, shortId, titleOfKind } from './audit-words.js';

interface Chosen {
  readonly type: string;
  readonly id: string;
}

/** The one object whose history is shown: by its name, with the way there, or that it is gone. */
export function ChosenObject({ object, onClear }: { object: Chosen; onClear: () => void }) {
  const { name, isGone } = useNamed(object);
  const place = isGone ? null : screenOf(object);
  const shown = name === null ? shortId(object.id) : `“${name}”`;
  return (
    <Input.Wrapper label="Only this object" labelElement="div">
      <Group
        gap={6}
        h={36}
        wrap="nowrap"
        role="group"
        aria-label={`Only ${titleOfKind(object.type)} ${shown}`}
        maw={320}
      >
        <Text size="sm" truncate>
          {titleOfKind(object.type)}{' '}
          {place === null ? (
            shown
          ) : (
            <Anchor component={Link} to={place} size="sm" underline="always">
              {shown}
            </Anchor>
          )}
        </Text>
        {isGone && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            removed since
          </Text>
        )}
        <CloseButton size="sm" aria-label="Show all objects" onClick={onClear} />
      </Group>
    </Input.Wrapper>
  );
}

/** What an object is called now; what the log last called it, where it is gone. */
function useNamed({ type, id }: Chosen): { readonly name: string | null; readonly isGone: boolean } {
  const plural = findObjectType(type)?.plural as DraftPath | undefined;
  const draft = useQuery({
    queryKey: ['audit', 'draft', type, id],
    queryFn: () => readDraft<DraftObject>(plural!, id),
    enabled: plural !== undefined,
    meta: { quiet: true },
  });
  const entries = useQuery({
    queryKey: ['audit', 'named', type, id],
    queryFn: () => listAuditEntries({ object_type: type, object_id: id }, null),
  });
  const last = entries.data?.result.find(({ object }) => object?.name)?.object?.name ?? null;
  const isGone = draft.error instanceof ApiError && draft.error.status === 404;
  return { name: draft.data?.value.name || last, isGone };
}
