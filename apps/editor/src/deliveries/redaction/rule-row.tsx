import { ActionIcon, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RedactionRule } from '../../api/records.js';
import { exampleOf, KINDS } from './redaction-words.js';

/** One rule: what it hides, and by which name. */
export function RuleRow({
  number,
  rule,
  fault,
  isNew,
  onChange,
  onRemove,
}: {
  /** Its place, from 1. */
  number: number;
  rule: RedactionRule;
  fault: string | undefined;
  isNew: boolean;
  onChange: (rule: RedactionRule) => void;
  onRemove: () => void;
}) {
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" role="group" aria-label={`Rule ${number}`}>
      <Select
        aria-label={`What rule ${number} hides`}
        w={250}
        allowDeselect={false}
        data={KINDS.map(({ value, label }) => ({ value, label }))}
        value={rule.kind}
        onChange={(kind) => onChange({ ...rule, kind: kind as RedactionRule['kind'] })}
      />
      <TextInput
        aria-label={`Name in rule ${number}`}
        style={{ flexGrow: 1 }}
        placeholder={exampleOf(rule.kind)}
        maxLength={200}
        autoFocus={isNew}
        value={rule.name}
        error={fault}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
      />
      <ActionIcon variant="default" size={36} aria-label={`Remove rule ${number}`} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
