import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import {
  csvUrl,
  exportUrl,
  importCsv,
  importFile,
  type CsvReport,
  type CsvTable,
  type ImportMode,
  type ImportReport,
} from '../api/configuration-files.js';
import { ImportReportText } from './import-report.js';
import { ImportSteps } from './import-steps.js';

const MODES = [
  { value: 'merge', label: 'Add and change' },
  { value: 'replace', label: 'Replace everything' },
];

const TABLES: readonly { readonly table: CsvTable; readonly title: string; readonly columns: string }[] = [
  { table: 'users', title: 'Users', columns: 'extension, name, email, environment' },
  {
    table: 'numbers',
    title: 'Numbers',
    columns: 'number, name, flow, overflow_flow, message_flow, webhooks_enabled, environment',
  },
];

/** The configuration as a file, and users and numbers as tables: out and in. */
export function Screen() {
  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" maw={900} mx="auto" w="100%">
      <Title order={1} size="h3">
        Import and export
      </Title>
      <WholeConfiguration />
      {TABLES.map(({ table, title, columns }) => (
        <Paper key={table} withBorder p="lg" component="section" aria-label={`${title} as CSV`}>
          <Title order={2} size="h5">
            {title} as CSV
          </Title>
          <Text size="sm" c="dimmed" my="xs">
            Columns: {columns}. Others are referred to by name. Rows are added or change what has the same{' '}
            {table === 'users' ? 'extension' : 'number'}; nothing is deleted.
          </Text>
          <Group align="flex-start">
            <Download href={csvUrl(table)}>Download {table}</Download>
            <ImportSteps<CsvReport>
              choose={`Choose a CSV file of ${table}`}
              accept=".csv,text/csv"
              send={(text, dryRun) => importCsv(table, text, dryRun)}
              hasChanges={({ added, changed }) => added + changed > 0}
              describe={({ added, changed, unchanged }) => (
                <Text size="sm">
                  {added} new, {changed} changed, {unchanged} unchanged.
                </Text>
              )}
            />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function WholeConfiguration() {
  const [mode, setMode] = useState<ImportMode>('merge');
  return (
    <Paper withBorder p="lg" component="section" aria-label="The whole configuration">
      <Title order={2} size="h5">
        The whole configuration
      </Title>
      <Text size="sm" c="dimmed" my="xs">
        One readable JSON file with every object. Secrets and the sounds of prompts are not in it. Taken in,
        it changes the drafts; calls notice nothing before “Apply configuration”.
      </Text>
      <Group mb="md">
        <Download href={exportUrl('drafts')}>Download the drafts</Download>
        <Download href={exportUrl('live')}>Download what is live</Download>
      </Group>
      <Stack gap="xs">
        <SegmentedControl
          aria-label="How a file is taken in"
          data={MODES}
          value={mode}
          onChange={(value) => setMode(value as ImportMode)}
          w="fit-content"
        />
        <Text size="xs" c="dimmed">
          {mode === 'merge'
            ? 'Drafts that the file does not have are left alone.'
            : 'Drafts that the file does not have are deleted.'}
        </Text>
        <ImportSteps<ImportReport>
          key={mode}
          choose="Choose a configuration file"
          accept=".json,application/json"
          send={(text, dryRun) => importFile(text, mode, dryRun)}
          hasChanges={({ changes }) => changes.length > 0}
          describe={(report) => <ImportReportText report={report} />}
        />
      </Stack>
    </Paper>
  );
}

function Download({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Button component="a" href={href} download variant="default" leftSection={<IconDownload size={16} />}>
      {children}
    </Button>
  );
}
