import { Alert, Badge, Button, Code, Group, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormEnvironment, type RequestTrialResult } from '../form-environment.js';
import { useTrial } from './use-trial.js';

export interface TryRequestProps {
  readonly nodeId: string;
  /** As it is written: may be incomplete or wrong. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The variables that it reads, with values to begin with. */
  readonly samples: readonly { readonly name: string; readonly example: string }[];
}

/** Asks as the object stands, with sample values, and shows the answer and what would become of the variables. */
export function TryRequest({ nodeId, config, samples }: TryRequestProps) {
  const { tryRequest } = useFormEnvironment();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const { state, ask } = useTrial();
  if (tryRequest === null) return null;
  const start = () => {
    const variables = Object.fromEntries(samples.map(({ name, example }) => [name, values[name] ?? example]));
    ask((signal) => tryRequest({ nodeId, config, variables }, signal));
  };
  return (
    <Paper component="section" withBorder p="sm" radius="md" aria-label="Try it">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600} size="sm">
              Try it
            </Text>
            <Text size="xs" c="dimmed">
              The server is really asked, as the object stands now.
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            style={{ flexShrink: 0 }}
            leftSection={<IconPlayerPlay size={14} />}
            loading={state.kind === 'asking'}
            onClick={start}
          >
            Try it
          </Button>
        </Group>
        {samples.map(({ name, example }) => (
          <TextInput
            key={name}
            size="xs"
            label={<Code fz={11}>{`\${${name}}`}</Code>}
            aria-label={`Sample value of ${name}`}
            value={values[name] ?? example}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
        {state.kind === 'failed' && (
          <Alert color="red" variant="light" p="xs" role="alert">
            {state.fault}
          </Alert>
        )}
        {state.kind === 'answered' && <Answer result={state.result} />}
      </Stack>
    </Paper>
  );
}

const MONO = { fontSize: 12, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

function Answer({ result }: { result: RequestTrialResult }) {
  const { request, response, variables } = result;
  return (
    <Stack gap="xs" aria-live="polite">
      <Group gap="xs">
        <Badge radius="sm" color={result.outcome === 'ok' ? 'green' : 'red'} autoContrast>
          {result.http_status ?? 'No answer'}
        </Badge>
        <Text size="sm">
          {result.reason} {result.duration_ms > 0 && `It took ${result.duration_ms} ms.`}
        </Text>
      </Group>
      <Text size="sm">
        A call would leave by <Code>{result.outcome}</Code>.
      </Text>
      {variables.length > 0 && (
        <Table withTableBorder verticalSpacing={4} fz="xs" aria-label="What the variables would become">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Variable</Table.Th>
              <Table.Th>Value</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {variables.map(({ name, value, found }, index) => (
              <Table.Tr key={index}>
                <Table.Td>
                  <Code fz={11}>{`vars.${name}`}</Code>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {value === '' ? 'empty' : value}
                  {!found && (
                    <Text span size="xs" c="dimmed">
                      {' '}
                      (not in the answer)
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed">
        What was asked
      </Text>
      <Code block style={MONO} tabIndex={0} aria-label="What was asked">
        {[
          `${request.method} ${request.url}`,
          ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
          ...(request.body === '' ? [] : ['', request.body]),
        ].join('\n')}
      </Code>
      {response && (
        <>
          <Text size="xs" c="dimmed">
            What was answered
          </Text>
          <Code
            block
            style={{ ...MONO, maxHeight: 240, overflowY: 'auto' }}
            tabIndex={0}
            aria-label="What was answered"
          >
            {response.body === '' ? 'An empty body.' : response.body}
          </Code>
        </>
      )}
    </Stack>
  );
}
