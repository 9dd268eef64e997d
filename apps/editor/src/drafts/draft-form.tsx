import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { FormEnvironmentProvider, SchemaForm, focusField, type FieldMessage } from '@hookswitch/editor-kit';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useBlocker, useNavigate } from 'react-router';
import { ApiError, describeError, isConflict } from '../api/problem.js';
import { showDone } from '../api/query-client.js';
import { useReferenceOptions } from '../api/references.js';
import { HistoryLink } from '../audit/history-link.js';
import { Needs } from '../session/needs.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { ConflictNotice } from './conflict-notice.js';
import { DeleteButton } from './delete-button.js';
import { UsedBy } from './used-by.js';
import { LeaveDialog } from './leave-dialog.js';
import { useDraftObject } from './use-draft-object.js';

export interface DraftFormProps {
  /** Object type as the configuration names it: `number`, `user`, `webhook` … */
  readonly type: string;
  /** `null` makes a new one. */
  readonly id: string | null;
  /** The list that this object belongs to, and where deleting leads. */
  readonly listPath: string;
  /** Fields that the screen shows, and changes, by itself: saving keeps what is stored of them. */
  readonly skip?: readonly string[];
  /** The fields, where a form made from the whole schema would not do; messages and references reach `SchemaForm` in it. */
  readonly fields?: (form: DraftFields) => ReactNode;
  /** What stands between the title and the form, for an object that exists. */
  readonly head?: (object: Readonly<Record<string, unknown>>) => ReactNode;
  /** Buttons beside *Delete*, for an object that exists. */
  readonly actions?: (object: Readonly<Record<string, unknown>>) => ReactNode;
  /** Further content below the form, for an object that exists. */
  readonly children?: (object: Readonly<Record<string, unknown>>) => ReactNode;
}

/** What an own arrangement of fields gets. */
export interface DraftFields {
  readonly schema: ReturnType<typeof useDraftObject>['type']['schema'];
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Record<string, unknown>) => void;
  readonly messages: readonly FieldMessage[];
}

/** The screen of one configuration object: a form made from its schema, saved with `If-Match`. */
export function DraftForm({ type: typeName, id, listPath, skip, ...parts }: DraftFormProps) {
  const { actions, children, head, fields } = parts;
  const draft = useDraftObject(typeName, id);
  const { type, stored, value, changed, save, remove } = draft;
  const references = useReferenceOptions();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const leaving = useRef(false);
  const [judged, setJudged] = useState(false);
  const blocker = useBlocker(() => changed && !leaving.current);
  const messages = [...(judged ? localFaults(type.schema, value) : []), ...serverFaults(save.error)];

  useEffect(() => {
    const first = serverFaults(save.error)[0];
    if (first && form.current) focusField(form.current, first.pointer);
  }, [save.error]);

  if (id !== null && stored.isPending) return <Loading label={`Loading ${type.title.toLowerCase()}`} />;
  if (stored.isError) {
    return (
      <Stack p="lg" maw={760}>
        <LoadFailure error={stored.error} retry={() => void stored.refetch()} />
        <Anchor component={Link} to={listPath}>
          Back to {type.titlePlural.toLowerCase()}
        </Anchor>
      </Stack>
    );
  }
  const name = type.displayName(value as never);
  const submit = () => {
    setJudged(true);
    const fault = localFaults(type.schema, value)[0];
    if (fault) {
      if (form.current) focusField(form.current, fault.pointer);
      return;
    }
    const stays = (skip ?? []).map((field) => [field, Reflect.get(stored.data?.value ?? {}, field)]);
    save.mutate(id === null ? value : { ...value, ...Object.fromEntries(stays) }, {
      onSuccess: (tagged) => {
        setJudged(false);
        showDone(`${type.title} saved. It takes effect when the configuration is applied.`);
        if (id === null) {
          leaving.current = true;
          void navigate(`${listPath}/${tagged.value.id}`, { replace: true });
        }
      },
    });
  };

  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" maw={820} mx="auto">
      <LeaveDialog blocker={blocker} changed={changed} />
      <Anchor component={Link} to={listPath} size="sm">
        ← {type.titlePlural}
      </Anchor>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {id === null ? `New ${type.title.toLowerCase()}` : name || type.title}
        </Title>
        {id !== null && stored.data && (
          <Group gap="xs">
            {actions?.(stored.data.value as unknown as Readonly<Record<string, unknown>>)}
            <HistoryLink type={typeName} id={id} />
            <Needs permission="configuration:write">
              <DeleteButton
                what={`${type.title.toLowerCase()} “${name}”`}
                object={{ type: typeName, id }}
                pending={remove.isPending}
                onConfirm={() =>
                  remove.mutate(undefined, {
                    onSuccess: () => {
                      leaving.current = true;
                      void navigate(listPath);
                    },
                  })
                }
              />
            </Needs>
          </Group>
        )}
      </Group>
      {draft.conflict && <ConflictNotice onLoadTheirs={draft.reload} onKeepMine={draft.keepMine} />}
      {save.error && !isConflict(save.error) && <SaveFailure error={save.error} />}
      {id !== null &&
        stored.data &&
        head?.(stored.data.value as unknown as Readonly<Record<string, unknown>>)}
      <Paper withBorder p="lg">
        <Needs permission="configuration:write" block>
          <form
            ref={form}
            noValidate
            aria-label={type.title}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <FormEnvironmentProvider value={{ references, messages }}>
              {fields ? (
                fields({ schema: type.schema, value, onChange: (next) => draft.edit(next), messages })
              ) : (
                <SchemaForm
                  schema={type.schema}
                  value={value}
                  onChange={(next) => draft.edit(next)}
                  {...(skip ? { skip } : {})}
                />
              )}
            </FormEnvironmentProvider>
            <Group mt="lg" gap="sm">
              <Button type="submit" loading={save.isPending} disabled={id !== null && !changed}>
                {id === null ? 'Create' : 'Save'}
              </Button>
              {changed && id !== null && (
                <Button variant="default" onClick={() => void draft.reload()}>
                  Undo changes
                </Button>
              )}
              <Text size="xs" c="dimmed">
                Saved drafts take effect with “Apply configuration”.
              </Text>
            </Group>
          </form>
        </Needs>
      </Paper>
      {id !== null &&
        stored.data &&
        children?.(stored.data.value as unknown as Readonly<Record<string, unknown>>)}
      {id !== null && stored.data && <UsedBy type={typeName} id={id} />}
    </Stack>
  );
}

function SaveFailure({ error }: { error: unknown }) {
  const { title, detail } = describeError(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      {detail}
    </Alert>
  );
}

function localFaults(
  schema: ReturnType<typeof useDraftObject>['type']['schema'],
  value: unknown,
): FieldMessage[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    pointer: issue.path.map((key) => `/${String(key)}`).join(''),
    message: issue.message,
    severity: 'error',
  }));
}

function serverFaults(error: unknown): FieldMessage[] {
  if (!(error instanceof ApiError)) return [];
  return error.errors.map((fault) => ({ ...fault, severity: 'error' }));
}
