import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { Problem } from '@hookswitch/flow-model';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { PENDING_CHANGES_KEY, usePendingChanges } from '../api/pending-changes.js';
import { ApiError, describeError } from '../api/problem.js';
import { useApply, useLiveRelease } from '../api/releases.js';
import { LoadFailure } from '../lists/load-failure.js';
import type { SaveState } from '../saving/autosave.js';
import { flushAll } from '../saving/pending-saves.js';
import { Loading } from '../shell/loading.js';
import classes from './apply-dialog.module.css';
import { ChangeList } from './change-list.js';
import { DiscardAll, DiscardOne } from './discard-change.js';
import { problemPlace, ProblemList, WarningFold } from './problem-list.js';
import { UnsavedNotice } from './unsaved-notice.js';

/** What Apply would change, what stands in its way, a note, and the button that does it. */
export default function ApplyDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const pending = usePendingChanges();
  const live = useLiveRelease();
  const apply = useApply();
  const [note, setNote] = useState('');
  const [ready, setReady] = useState(false);
  const [unsaved, setUnsaved] = useState<SaveState | null>(null);

  // What is on the screen is saved first: the dialog shows, and Apply takes, what the author sees.
  const collect = useCallback(async () => {
    const [why = null] = await flushAll();
    setUnsaved(why);
    if (why === null) await queries.invalidateQueries({ queryKey: PENDING_CHANGES_KEY });
  }, [queries]);
  useEffect(() => {
    if (!ready) void collect().finally(() => setReady(true));
  }, [collect, ready]);

  const changes = pending.data?.changes ?? [];
  const refused = apply.error instanceof ApiError ? apply.error.problems : [];
  const problems = refused.length > 0 ? refused : (pending.data?.problems ?? []);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity !== 'error');
  const blocked = errors.length > 0;
  const effective = changes.filter((change) => change.kind !== 'moved');
  const open = (problem: Problem) => {
    onClose();
    void navigate(problemPlace(problem));
  };

  return (
    <Modal opened onClose={onClose} title="Apply configuration" size="xl">
      {apply.data ? (
        <Applied number={apply.data.number} onClose={onClose} />
      ) : ready && unsaved !== null ? (
        <UnsavedNotice why={unsaved} onRetry={() => setReady(false)} onClose={onClose} />
      ) : !ready || pending.isPending ? (
        <Loading label="Collecting the changes" />
      ) : pending.isError ? (
        <LoadFailure error={pending.error} retry={() => void pending.refetch()} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply.mutate(note);
          }}
        >
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {live.data
                ? `Release ${live.data.number} is live. New calls use the new release; calls in progress stay on theirs.`
                : 'Nothing is live yet. This makes the first release.'}
            </Text>
            {apply.error && refused.length === 0 && (
              <Alert color="red" variant="light" role="alert" title={describeError(apply.error).title}>
                {describeError(apply.error).detail}
              </Alert>
            )}
            {errors.length > 0 && (
              <ProblemList
                title={
                  errors.length === 1
                    ? '1 problem stands in the way'
                    : `${errors.length} problems stand in the way`
                }
                problems={errors}
                onOpen={open}
              />
            )}
            {effective.length === 0 ? (
              <Alert color="gray" variant="light" icon={<IconCircleCheck />} title="Nothing to apply">
                The drafts are what is live.
              </Alert>
            ) : (
              <Group justify="space-between">
                <Text size="sm" fw={600}>
                  {effective.length === 1 ? '1 change' : `${effective.length} changes`}
                </Text>
                {changes.length > 1 && <DiscardAll changes={changes} anythingLive={live.data != null} />}
              </Group>
            )}
            <ChangeList
              changes={changes}
              onOpen={onClose}
              actionOf={(change) => <DiscardOne change={change} />}
            />
            {warnings.length > 0 && <WarningFold problems={warnings} onOpen={open} />}
            <div className={classes['foot']}>
              <TextInput
                label="Note"
                description="For the list of releases: what changes, and why."
                placeholder="New welcome text"
                value={note}
                maxLength={500}
                autoFocus
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Group justify="space-between" mt="sm">
                <Text size="sm" c="dimmed">
                  {blocked ? 'Correct the problems first.' : ''}
                </Text>
                <Group gap="xs">
                  <Button variant="default" onClick={onClose}>
                    Not now
                  </Button>
                  <Button
                    type="submit"
                    color="apply"
                    loading={apply.isPending}
                    disabled={blocked || effective.length === 0}
                  >
                    Apply
                  </Button>
                </Group>
              </Group>
            </div>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Applied({ number, onClose }: { number: number; onClose: () => void }) {
  return (
    <Stack align="center" py="lg" gap="sm" role="status">
      <IconCircleCheck size={44} color="var(--mantine-color-teal-6)" aria-hidden />
      <Text fw={600} size="lg">
        Release {number} is live
      </Text>
      <Text size="sm" c="dimmed">
        New calls use it from now on. To try it, open a flow and call its number in the tab “Phone”.
      </Text>
      <Button onClick={onClose} data-autofocus autoFocus>
        Done
      </Button>
    </Stack>
  );
}
