import { findObjectType, type ObjectType } from '@hookswitch/flow-model';
import { fieldsOf } from '@hookswitch/editor-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createDraft, deleteDraft, readDraft, replaceDraft } from '../api/draft-objects.js';
import { isConflict } from '../api/problem.js';
import { REFERENCES_KEY } from '../api/references.js';
import type { DraftObject, DraftPath } from '../api/resources.js';
import { useNewInEnvironment } from '../environments/use-environment-list.js';
import { PENDING_CHANGES_KEY } from '../api/pending-changes.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * One draft object in a form: its fields as edited, and saving with `If-Match`. `id` is `null` for a new object.
 * A conflict is an error of `save`; {@link DraftForm} offers what to do about it.
 */
export function useDraftObject(typeName: string, id: string | null) {
  const type = findObjectType(typeName) as ObjectType;
  const path = type.plural as DraftPath;
  const queries = useQueryClient();
  const [deleted, setDeleted] = useState(false);
  const stored = useQuery({
    queryKey: [path, id],
    queryFn: () => readDraft<DraftObject>(path, id as string),
    // What was deleted is not asked for again while the screen is being left.
    enabled: id !== null && !deleted,
    // A form in use is not replaced under the author's hands.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const names = useMemo(() => fieldsOf(type.schema).map((field) => field.name), [type]);
  const environment_id = useNewInEnvironment();
  const original = useMemo(
    () => pick(stored.data?.value ?? (id === null ? { environment_id } : {}), names),
    [stored.data, names, id, environment_id],
  );
  const [edited, setEdited] = useState<Fields | null>(null);
  useEffect(() => setEdited(null), [id]);

  const refreshLists = () =>
    Promise.all(
      [[path, 'list'], [path], REFERENCES_KEY, PENDING_CHANGES_KEY].map((queryKey) =>
        queries.invalidateQueries({
          queryKey,
          predicate: (query) => query.queryKey[1] !== id || id === null,
        }),
      ),
    );

  const save = useMutation({
    mutationFn: (body: Fields) =>
      id === null
        ? createDraft<DraftObject>(path, body)
        : replaceDraft<DraftObject>(path, id, stored.data?.etag ?? '', body),
    meta: { quiet: true },
    onMutate: () => edited,
    onSuccess: (tagged, _body, sent) => {
      queries.setQueryData([path, tagged.value.id], tagged);
      // What was typed while it was being saved stays, and waits for the next save.
      setEdited((now) => (now === sent ? null : now));
      void refreshLists();
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteDraft(path, id as string, stored.data?.etag ?? ''),
    onSuccess: () => {
      setDeleted(true);
      queries.removeQueries({ queryKey: [path, id] });
      void refreshLists();
    },
  });

  return {
    type,
    stored,
    value: edited ?? original,
    changed: edited !== null && JSON.stringify(edited) !== JSON.stringify(original),
    edit: setEdited,
    save,
    remove,
    conflict: isConflict(save.error) || isConflict(remove.error),
    /** Gives up what was edited and shows what is stored now. */
    reload: async () => {
      save.reset();
      remove.reset();
      await stored.refetch();
      setEdited(null);
    },
    /** Keeps what was edited, and takes the newest tag, so that the next save replaces what is stored now. */
    keepMine: async () => {
      save.reset();
      remove.reset();
      const mine = edited ?? original;
      await stored.refetch();
      setEdited(mine);
    },
  };
}

function pick(value: object, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}
