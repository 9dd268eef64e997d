import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';

/** Leads to the empty form of an object type. */
export function NewButton({ to, what }: { to: string; what: string }) {
  return (
    <Button component={Link} to={`${to}/new`} leftSection={<IconPlus size={16} />}>
      New {what}
    </Button>
  );
}
