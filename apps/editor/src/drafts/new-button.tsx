import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../session/may.js';
import { Needs } from '../session/needs.js';

/** Leads to the empty form of an object type. */
export function NewButton({ to, what }: { to: string; what: string }) {
  const { allowed } = useMay('configuration:write');
  if (!allowed) {
    return (
      <Needs permission="configuration:write">
        <Button leftSection={<IconPlus size={16} />}>New {what}</Button>
      </Needs>
    );
  }
  return (
    <Button component={Link} to={`${to}/new`} leftSection={<IconPlus size={16} />}>
      New {what}
    </Button>
  );
}
