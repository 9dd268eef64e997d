import { Button, Modal } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { SendMessageForm } from './send-message-form.js';
import { needing } from '../session/needs.js';

/** Asks who writes what to whom, and sends it. */
export const SendMessageButton = needing('messages:send', SendMessageButtonControl);

function SendMessageButtonControl() {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button leftSection={<IconSend size={16} />} onClick={() => setOpened(true)}>
        Send a message
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title="Send a message"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <SendMessageForm close={close} />
      </Modal>
    </>
  );
}
