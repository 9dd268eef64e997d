import { List, Text } from '@mantine/core';
import type { ImportReport } from '../api/configuration-files.js';
import { titleOfType } from '../api/object-places.js';

const KINDS = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Deleted'],
] as const;

const SHOWN = 12;

/** What an import would do: the objects by name, and what has to be entered afterwards. */
export function ImportReportText({ report }: { report: ImportReport }) {
  return (
    <>
      {report.changes.length === 0 && <Text size="sm">Nothing in it differs from the drafts.</Text>}
      {KINDS.map(([kind, title]) => (
        <Names
          key={kind}
          title={title}
          names={report.changes.filter((change) => change.kind === kind).map(({ object }) => nameOf(object))}
        />
      ))}
      {report.unchanged > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {report.unchanged} unchanged.
        </Text>
      )}
      <Names
        title="Secrets that are not in the file: enter them afterwards"
        names={report.secrets_missing.map(({ object, pointer }) => `${nameOf(object)} (${pointer})`)}
      />
      <Names
        title="Prompts whose sound is not in the file: upload it afterwards"
        names={report.sounds_missing.map(nameOf)}
      />
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={500} mt="xs">
        {title} ({names.length})
      </Text>
      <List size="sm">
        {names.slice(0, SHOWN).map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
        {names.length > SHOWN && <List.Item>and {names.length - SHOWN} more</List.Item>}
      </List>
    </>
  );
}

function nameOf({ type, name }: { type: string; name: string }): string {
  return `${titleOfType(type)} “${name || 'Unnamed'}”`;
}
