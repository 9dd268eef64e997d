import { Button, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRocket } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { PENDING_CHANGES_KEY, usePendingChanges } from '../api/pending-changes.js';
import { RELEASES_KEY, useLiveRelease } from '../api/releases.js';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useStream } from '../api/stream.js';

const ApplyDialog = lazy(() => import('./apply-dialog.js'));

/** The red button: says how many changes wait and opens what Apply would do. Beside it: which release is live. */
export function ApplyButton() {
  const [opened, { open, close }] = useDisclosure(false);
  const queries = useQueryClient();
  const changes = usePendingChanges();
  const live = useLiveRelease();
  useStream(['configuration_applied', 'draft_updated'], () => {
    void queries.invalidateQueries({ queryKey: PENDING_CHANGES_KEY });
    void queries.invalidateQueries({ queryKey: RELEASES_KEY });
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
          {live.data ? `Release ${live.data.number} is live` : live.isSuccess ? 'Nothing is live yet' : ''}
        </Text>
      </Tooltip>
      <Button
        color="apply"
        variant={waiting > 0 ? 'filled' : 'outline'}
        leftSection={<IconRocket size={16} />}
        onClick={open}
        aria-label={`Apply configuration, ${describe(waiting)}`}
        rightSection={
          waiting > 0 ? (
            <span
              aria-hidden
              style={{
                minWidth: 22,
                padding: '0 6px',
                borderRadius: 11,
                background: '#fff',
                color: '#951513',
                fontSize: 12,
                lineHeight: '20px',
                fontWeight: 700,
              }}
            >
              {waiting}
            </span>
          ) : undefined
        }
      >
        Apply configuration
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <ApplyDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function describe(waiting: number): string {
  if (waiting === 0) return 'no changes wait';
  return waiting === 1 ? '1 change waits' : `${waiting} changes wait`;
}
