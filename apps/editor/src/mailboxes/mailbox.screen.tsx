import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { DraftScreen } from '../drafts/draft-screen.js';

/** One mailbox: its greeting, its limits, and the way to the messages in it. */
export function Screen() {
  const { id = '' } = useParams();
  return (
    <DraftScreen
      type="mailbox"
      listPath="/mailboxes"
      head={() => (
        <Anchor component={Link} to={`/voicemails?mailbox_id=${id}`} size="sm">
          Messages in this mailbox
        </Anchor>
      )}
    />
  );
}
