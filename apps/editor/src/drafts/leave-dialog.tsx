import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Blocker } from 'react-router';

/** Asks before a form with unsaved changes is left. */
export function LeaveDialog({ blocker, changed }: { blocker: Blocker; changed: boolean }) {
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title="Leave without saving?">
      <Text size="sm">What you changed in this form has not been saved.</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
          Stay
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}
