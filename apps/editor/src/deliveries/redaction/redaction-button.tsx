import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEyeOff } from '@tabler/icons-react';
import { LoadFailure } from '../../lists/load-failure.js';
import { Loading } from '../../shell/loading.js';
import { RedactionForm } from './redaction-form.js';
import { countText } from './redaction-words.js';
import { useRedactionRules } from './use-redaction-rules.js';

/** What the log hides: everybody may look at the rules, an admin changes them. */
export function RedactionButton() {
  const [opened, { open, close }] = useDisclosure(false);
  const rules = useRedactionRules();
  return (
    <>
      <Button variant="default" leftSection={<IconEyeOff size={16} />} onClick={open}>
        {countText(rules.data?.data.rules.length ?? 0)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="xl"
        title="What the log hides"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {rules.isPending && <Loading label="Loading the rules" />}
        {rules.isError && <LoadFailure error={rules.error} retry={() => void rules.refetch()} />}
        {opened && rules.data && <RedactionForm saved={rules.data} onClose={close} />}
      </Modal>
    </>
  );
}
