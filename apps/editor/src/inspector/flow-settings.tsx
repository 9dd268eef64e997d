import { Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useReferences } from '../api/references.js';
import { moveFlow, renameFlow, setFlowSetting, type FlowSetting } from '../document/commands.js';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';

const SETTINGS: readonly { setting: FlowSetting; label: string; description: string; none: string }[] = [
  { setting: 'entry', label: 'Entry', description: 'Where a call starts.', none: 'None' },
  {
    setting: 'on_hangup',
    label: 'When the caller hangs up',
    description: 'Where the hang-up lane starts: webhooks, branches and variables that still run.',
    none: 'Nothing more happens',
  },
  {
    setting: 'default_exit',
    label: 'Default exit',
    description: 'Where outcomes lead that are not connected. Without it, the call ends there.',
    none: 'The call ends',
  },
  {
    setting: 'on_limit',
    label: 'When a limit is reached',
    description:
      'Where a call goes on that has passed 1,000 objects, jumps too often or runs flows too deep, where that is not connected.',
    none: 'The default exit, or the call ends',
  },
];

/** Settings of the flow itself, shown while no object is selected. */
export function FlowSettings({ readOnly }: { readOnly: boolean }) {
  const { session, registry } = useFlowEditor();
  const name = useDraft((draft) => draft.name);
  const document = useDraft((draft) => draft.document);
  const environment = useDraft((draft) => draft.environment_id);
  const environments = useReferences().data?.['environment'] ?? [];
  const { run, seal } = session.documents.getState();
  const options = Object.entries(document.nodes).map(([id, node]) => ({
    value: id,
    label: node.label || registry[node.type]?.title || id,
  }));
  return (
    <Stack p="md" gap="md">
      <Title order={2} size="h5">
        Flow settings
      </Title>
      <TextInput
        label="Name of the flow"
        value={name}
        readOnly={readOnly}
        onChange={(event) => run(renameFlow(event.currentTarget.value, 'flow-name'))}
        onBlur={seal}
        maxLength={200}
      />
      {environments.length > 0 && (
        <Select
          label="Environment"
          description="Where the flow belongs. Without one, every environment can use it."
          placeholder="None"
          data={environments.map(({ id, name: label }) => ({ value: id, label }))}
          value={environment}
          readOnly={readOnly}
          onChange={(next) => run(moveFlow(next))}
          clearable
          searchable
        />
      )}
      {SETTINGS.map(({ setting, label, description, none }) => (
        <Select
          key={setting}
          label={label}
          description={description}
          placeholder={none}
          data={options}
          value={document[setting] ?? null}
          readOnly={readOnly}
          onChange={(next) => run(setFlowSetting(setting, next))}
          clearable
          searchable
        />
      ))}
      <Text size="sm" c="dimmed">
        Select an object on the canvas to see its settings. Add objects from the palette: drag, click, or
        search and press Enter.
      </Text>
    </Stack>
  );
}
