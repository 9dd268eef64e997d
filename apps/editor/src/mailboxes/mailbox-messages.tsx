import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { countVoicemails } from '../api/operations.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

const KEY = ['voicemails', 'counts'];

/** How many messages wait in a mailbox, and the way to them. */
export function MailboxMessages({ id }: { id: string }) {
  const counts = useQuery({ queryKey: KEY, queryFn: countVoicemails });
  useLiveRefresh(['mailbox_counted'], [KEY]);
  if (!counts.isSuccess) return <Text size="sm">–</Text>;
  const { new_messages = 0, old_messages = 0 } =
    counts.data.find(({ mailbox_id }) => mailbox_id === id) ?? {};
  return (
    <Group gap="xs" wrap="nowrap">
      <Anchor component={Link} to={`/voicemails?mailbox_id=${id}`} size="sm">
        {new_messages + old_messages}
      </Anchor>
      {new_messages > 0 && <Badge size="sm">{new_messages} new</Badge>}
    </Group>
  );
}
