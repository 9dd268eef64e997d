import { Button, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../shell/loading.js';

const HelpText = lazy(() => import('./help-text.js'));

/** What an object is for: a sentence, and its documentation on demand. */
export function NodeHelp({ type, summary }: { type: string; summary: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {summary}
      </Text>
      <Button
        mt={6}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHelpCircle size={15} />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? 'Hide the help' : 'Show the help'}
      </Button>
      {opened && (
        <Suspense fallback={<Loading label="Loading the help" />}>
          <HelpText type={type} />
        </Suspense>
      )}
    </div>
  );
}
