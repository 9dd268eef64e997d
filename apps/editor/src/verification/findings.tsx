import { Alert, List, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { VerificationRecord } from '../api/records.js';

/** What came of checking a request: the verdict, and each thing that was looked at. */
export function Findings({ result }: { result: VerificationRecord }) {
  const box = useRef<HTMLDivElement>(null);
  // The form is long: what came of it may stand below the window.
  useEffect(() => {
    // What it gives (a promise, in new browsers) is no clean-up.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <Alert
      ref={box}
      role="status"
      variant="light"
      color={result.ok ? 'green' : 'red'}
      title={result.ok ? 'The request is genuine' : 'The request is not accepted'}
    >
      <List spacing={6} size="sm" center={false}>
        {result.findings.map(({ ok, text }) => (
          <List.Item
            key={text}
            icon={
              <ThemeIcon
                size={18}
                radius="xl"
                color={ok ? 'green' : 'red'}
                aria-label={ok ? 'Right' : 'Wrong'}
              >
                {ok ? <IconCheck size={12} /> : <IconX size={12} />}
              </ThemeIcon>
            }
          >
            {text}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
