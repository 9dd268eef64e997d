import { ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { NodeDefinition } from '@hookswitch/flow-model';
import { NodeIcon } from '../canvas/node-icon.js';
import { addNewNode } from '../flow-editor/editing.js';
import { useFlowEditor } from '../flow-editor/editor-context.js';
import { CATEGORIES, searchTypes } from './palette-search.js';
import { useDragOut } from './use-drag-out.js';
import classes from './palette.module.css';

/** Everything that can be drawn: drag it to the canvas, click it, or search and press Enter. */
export function Palette({ readOnly }: { readOnly: boolean }) {
  const editor = useFlowEditor();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = searchTypes(editor.registry, search);
  const add = (type: string) => addNewNode(editor, { type });
  return (
    <section className={classes['palette']} aria-label="Palette">
      <div className={classes['search']}>
        <TextInput
          size="sm"
          leftSection={<IconSearch size={15} />}
          placeholder="Add an object"
          aria-label="Search objects to add"
          id="palette-search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = found[0];
            if (event.key === 'Enter' && first && !readOnly) {
              add(first.type);
              setSearch('');
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              list.current?.querySelector('button')?.focus();
            } else if (event.key === 'Escape') setSearch('');
          }}
        />
      </div>
      <ScrollArea style={{ flex: 1 }} ref={list}>
        <Stack gap="md" px="sm" pb="md">
          {CATEGORIES.map(({ key, title }) => {
            const items = found.filter((definition) => definition.category === key);
            if (items.length === 0) return null;
            return (
              <div key={key} role="group" aria-label={title}>
                <Text size="xs" c="dimmed" fw={600} px={4} pb={4}>
                  {title}
                </Text>
                {items.map((definition) => (
                  <PaletteItem
                    key={definition.type}
                    definition={definition}
                    disabled={readOnly}
                    onAdd={() => add(definition.type)}
                  />
                ))}
              </div>
            );
          })}
          {found.length === 0 && (
            <Text size="sm" c="dimmed" px={4}>
              No object of that name. Try another word, such as “say” or “crm”.
            </Text>
          )}
        </Stack>
      </ScrollArea>
    </section>
  );
}

interface PaletteItemProps {
  readonly definition: NodeDefinition;
  readonly disabled: boolean;
  readonly onAdd: () => void;
}

function PaletteItem({ definition, disabled, onAdd }: PaletteItemProps) {
  const editor = useFlowEditor();
  const drag = useDragOut(definition.title, (clientX, clientY) => {
    const at = editor.canvas.current?.toCanvas(clientX, clientY);
    if (at) addNewNode(editor, { type: definition.type, at: [at[0] - 116, at[1] - 26] });
  });
  return (
    <button
      type="button"
      className={classes['item']}
      data-category={definition.category}
      disabled={disabled}
      aria-label={`Add ${definition.title}`}
      title={definition.summary}
      onPointerDown={drag.onPointerDown}
      onClick={() => {
        if (!drag.wasDragged()) onAdd();
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const items = [
          ...(event.currentTarget
            .closest('section')
            ?.querySelectorAll<HTMLButtonElement>(`.${classes['item']}`) ?? []),
        ];
        items[items.indexOf(event.currentTarget) + step]?.focus();
      }}
    >
      <span className={classes['icon']}>
        <NodeIcon name={definition.icon} size={16} />
      </span>
      {definition.title}
    </button>
  );
}
