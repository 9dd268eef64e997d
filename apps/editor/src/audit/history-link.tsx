import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../session/may.js';

/** Leads from an object to who changed it; nothing for who may not see the audit log. */
export function HistoryLink({ type, id, size = 'sm' }: { type: string; id: string; size?: string }) {
  if (!useMay('audit:read').allowed) return null;
  return (
    <Button
      component={Link}
      to={`/audit?${new URLSearchParams({ object_type: type, object_id: id }).toString()}`}
      variant="default"
      size={size}
      leftSection={<IconHistory size={16} />}
    >
      History
    </Button>
  );
}
