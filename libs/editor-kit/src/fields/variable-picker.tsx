import { ActionIcon, Combobox, ScrollArea, Text, Tooltip, useCombobox } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormEnvironment, type VariableOption } from '../form-environment.js';

/** A button that offers the variables a template can read, and hands over the chosen one as `${name}`. */
export function VariablePicker({ label, onPick }: { label: string; onPick: (variable: string) => void }) {
  const { variables, readOnly } = useFormEnvironment();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  if (variables.length === 0) return null;
  const words = search.trim().toLowerCase();
  const shown = variables.filter((variable) =>
    `${variable.name} ${variable.description}`.toLowerCase().includes(words),
  );
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-end"
      withinPortal
      onOptionSubmit={(name) => {
        combobox.closeDropdown();
        onPick(`\${${name}}`);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Tooltip label="Insert a variable">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            disabled={readOnly}
            aria-label={`Insert a variable into ${label}`}
            aria-expanded={combobox.dropdownOpened}
            aria-haspopup="listbox"
            onClick={() => combobox.toggleDropdown()}
          >
            <IconBraces size={16} />
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder="Search variables"
          aria-label="Search variables"
        />
        <Combobox.Options aria-label="Variables">
          <ScrollArea.Autosize mah={280} type="auto">
            {groups(shown).map(([group, options]) => (
              <Combobox.Group key={group} label={group}>
                {options.map((variable) => (
                  <Combobox.Option key={variable.name} value={variable.name}>
                    <Text size="sm" ff="monospace">
                      {variable.name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {variable.description}
                    </Text>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {shown.length === 0 && <Combobox.Empty>No variable of that name</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function groups(variables: readonly VariableOption[]): [string, VariableOption[]][] {
  const byGroup = new Map<string, VariableOption[]>();
  for (const variable of variables)
    byGroup.set(variable.group, [...(byGroup.get(variable.group) ?? []), variable]);
  return [...byGroup];
}
