import { Button, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRocket } from '@tabler/icons-react';
import { lazy, Suspense, useRef } from 'react';
import { PENDING_CHANGES_KEY, usePendingChanges } from '../api/pending-changes.js';
import { REFERENCES_KEY } from '../api/references.js';
import { RELEASES_KEY, useLiveRelease } from '../api/releases.js';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Needs } from '../session/needs.js';
import { useStream } from '../api/stream.js';
import classes from './apply-button.module.css';

const ApplyDialog = lazy(() => import('./apply-dialog.js'));

/** The red button: says how many changes wait and opens what Apply would do. Beside it: which release is live. */
export function ApplyButton() {
  const [opened, { open, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  const queries = useQueryClient();
  const changes = usePendingChanges();
  const live = useLiveRelease();
  useStream(['configuration_applied', 'draft_updated', 'stream_gap'], () => {
    void queries.invalidateQueries({ queryKey: PENDING_CHANGES_KEY });
    void queries.invalidateQueries({ queryKey: RELEASES_KEY });
    // Names may have changed: forms opened next offer them as they are now.
    void queries.invalidateQueries({ queryKey: REFERENCES_KEY });
  });
  const waiting = changes.data?.changes.filter((change) => change.kind !== 'moved').length ?? 0;
  return (
    <>
      <Tooltip label={live.data?.note || 'All releases'} disabled={!live.data}>
        <Text
          component={Link}
          to="/releases"
          size="sm"
          c="dimmed"
          visibleFrom="sm"
          style={{ textDecoration: 'none', whiteSpace: 'nowrap' }}
        >
          {live.data
            ? `Release ${live.data.number} is live`
            : live.isSuccess
              ? 'Nothing is live yet'
              : 'Reading what is live …'}
        </Text>
      </Tooltip>
      <Needs permission="configuration:apply">
        <Button
          color="apply"
          variant={waiting > 0 ? 'filled' : 'outline'}
          leftSection={<IconRocket size={16} />}
          onClick={open}
          ref={button}
          rightSection={
            waiting > 0 ? (
              <span className={classes['count']}>
                {waiting}
                <span className="hs-hidden"> {waiting === 1 ? 'change waits' : 'changes wait'}</span>
              </span>
            ) : undefined
          }
        >
          Apply configuration
        </Button>
      </Needs>
      {opened && (
        <Suspense fallback={null}>
          <ApplyDialog
            onClose={() => {
              close();
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
