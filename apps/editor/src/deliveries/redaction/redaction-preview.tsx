import { Stack, Text } from '@mantine/core';
import type { Delivery } from '../../api/records.js';
import { CodeBlock } from '../../display/code-block.js';
import { HeaderTable, headerLines } from '../../display/header-table.js';
import { Moment } from '../../display/moment.js';

/** The newest delivery as the rules in the form would show it. */
export function RedactionPreviewView({ delivery }: { delivery: Delivery | null }) {
  if (delivery === null)
    return (
      <Text size="sm" role="status">
        Nothing was sent yet to try the rules on.
      </Text>
    );
  const attempt = delivery.attempts.at(-1);
  return (
    <Stack gap="xs" role="region" aria-label="The newest delivery under these rules">
      <Text size="sm" role="status">
        {delivery.event_type} of <Moment at={delivery.created_at} oneLine />, as these rules would show it:
      </Text>
      {attempt && (
        <>
          <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {attempt.request.method} {attempt.request.url}
          </Text>
          <HeaderTable
            headers={headerLines(attempt.request.headers)}
            label="Request headers under these rules"
          />
        </>
      )}
      <CodeBlock text={delivery.body ?? ''} label="Body under these rules" maxHeight={220} />
      {attempt?.response && (
        <CodeBlock text={attempt.response.body} label="Answer under these rules" maxHeight={160} />
      )}
    </Stack>
  );
}
