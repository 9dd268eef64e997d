import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readSample } from '../api/operations.js';
import type { SampleOf } from '../api/records.js';
import { describeError, ApiError } from '../api/problem.js';
import { CodeBlock } from '../display/code-block.js';
import { HeaderTable, headerLines } from '../display/header-table.js';
import { useSettled } from '../saving/use-settled.js';
import { Loading } from '../shell/loading.js';
import { SampleFields } from './sample-fields.js';
import { TestEvent } from './test-event.js';

/** How long somebody has to pause in filling in before the sample follows. */
const PAUSE_MS = 350;

/** The request that this webhook would send of an event: method, URL, headers, body, each field; and a test of it. */
export function EventSample(props: {
  name: string;
  form: Readonly<Record<string, unknown>>;
  /** `null`: not saved yet, so that nothing can be tried; left out: only shown. */
  webhookId?: string | null;
}) {
  const { name, form, webhookId } = props;
  const dialect = String(form['dialect'] ?? 'native');
  const { written, wanted } = useSettled({ written: dialect, wanted: sampleOf(name, form) }, PAUSE_MS);
  const sample = useQuery({
    queryKey: ['sample', written, wanted],
    queryFn: () => readSample(written, wanted),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  if (sample.isPending) return <Loading label="Loading the sample" />;
  if (sample.isError) return <Text size="sm">{sentenceOf(sample.error)}</Text>;
  const { method, url, headers, body, fields, event_type, problem } = sample.data;
  return (
    <Paper withBorder p="md" component="section" aria-label={`Sample of ${name}`} style={{ minWidth: 0 }}>
      <Stack gap="sm">
        <Group gap={8} wrap="nowrap" align="flex-start">
          <Badge radius="sm" autoContrast style={{ flexShrink: 0 }}>
            {method}
          </Badge>
          <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
        </Group>
        <HeaderTable headers={headerLines(headers)} label={`Headers of the sample of ${name}`} />
        {problem !== null ? (
          <Text size="sm">{problem} What is sent is seen here once the template is mended.</Text>
        ) : body === null || body === '' ? (
          <Text size="sm" c="dimmed">
            No body: the fields travel in the URL.
          </Text>
        ) : (
          <CodeBlock text={body} label={`Body of the sample of ${name}`} maxHeight={300} />
        )}
        <SampleFields name={name} fields={fields} />
        {webhookId !== undefined && <TestEvent name={name} type={event_type} webhookId={webhookId} />}
      </Stack>
    </Paper>
  );
}

function sampleOf(event_type: string, form: Readonly<Record<string, unknown>>): SampleOf {
  const rows = Array.isArray(form['headers']) ? (form['headers'] as Record<string, unknown>[]) : [];
  return {
    event_type,
    url: String(form['url'] ?? ''),
    method: String(form['method'] ?? ''),
    has_secret: Boolean(form['secret']),
    template: typeof form['template'] === 'string' ? form['template'] : null,
    headers: rows
      .filter(({ name }) => typeof name === 'string' && name !== '')
      .map(({ name, value, secret }) => ({
        name: String(name),
        value: secret === true || typeof value !== 'string' ? null : value,
      })),
  };
}

function sentenceOf(error: Error): string {
  const faults = error instanceof ApiError ? error.errors.map(({ message }) => message).join(' ') : '';
  return faults || describeError(error).detail;
}
