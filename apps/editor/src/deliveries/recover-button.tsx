import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { needing } from '../session/needs.js';
import { RecoverForm } from './recover-form.js';
import { RecoverRunList } from './recover-run-list.js';
import { useRecoverRuns } from './use-recover-runs.js';

/** Sends again everything that failed or expired in a span of time, of one webhook or of all; says how far that is. */
export const RecoverButton = needing('deliveries:resend', RecoverButtonControl);

function RecoverButtonControl({ webhookId }: { webhookId: string | null }) {
  const [opened, { open, close }] = useDisclosure(false);
  const runs = useRecoverRuns().data ?? [];
  const running = runs.filter(({ status }) => status === 'running');
  const [total, done] = running.reduce(
    ([all, over], run) => [all + run.total, over + run.resent + run.skipped],
    [0, 0],
  );
  return (
    <>
      <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={open}>
        {running.length === 0
          ? 'Resend failed…'
          : `Resending: ${Math.floor((done / Math.max(1, total)) * 100)} %`}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title="Resend what failed"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && (
          <Stack gap="lg">
            {/* What is being sent stands on top: in a low window it would else be out of sight. */}
            <RecoverRunList title="Being sent" runs={running} />
            <RecoverForm webhookId={webhookId} />
            <RecoverRunList title="Runs" runs={runs.filter(({ status }) => status !== 'running')} />
          </Stack>
        )}
      </Modal>
    </>
  );
}
