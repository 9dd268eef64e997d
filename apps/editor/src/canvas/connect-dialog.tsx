import { Combobox, Modal, Select, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { connect, type Command } from '../document/commands.js';
import { refuseConnection } from '../document/connecting.js';
import { outcomesOf } from '../document/outcomes.js';
import { addNewNode } from '../flow-editor/editing.js';
import { useDraft, useFlowEditor, useUi } from '../flow-editor/editor-context.js';
import { announce, goTo, type ConnectRequest } from '../flow-editor/editor-ui.js';
import { searchTypes } from '../palette/palette-search.js';
import { NodeIcon } from './node-icon.js';

const NEW = 'new:';
const TARGET = 'Target';

/** "Connect … to …": wiring without a mouse. Choose the outcome, then what it leads to, or something new. */
export function ConnectDialog() {
  const { ui } = useFlowEditor();
  const request = useUi((state) => state.connect);
  const close = () => {
    ui.setState({ connect: null });
    if (request) goTo(ui, request.nodeId);
  };
  return (
    <Modal opened={request !== null} onClose={close} title="Connect to…" size="md" returnFocus={false}>
      {request && <ConnectForm request={request} onDone={close} />}
    </Modal>
  );
}

function ConnectForm({ request, onDone }: { request: ConnectRequest; onDone: () => void }) {
  const editor = useFlowEditor();
  const { session, ui, registry } = editor;
  const document = useDraft((draft) => draft.document);
  const outcomes = outcomesOf(document, request.nodeId, registry).filter(
    (outcome) => outcome.kind !== 'gone',
  );
  const preferred = outcomes.find((outcome) => outcome.target === null) ?? outcomes[0];
  const [outcome, setOutcome] = useState(request.outcome ?? preferred?.name ?? null);
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened: true });
  useEffect(() => void combobox.selectFirstOption(), [search]);

  if (outcomes.length === 0 || outcome === null) {
    return <Text c="dimmed">This object ends the call: it has no outcome to connect.</Text>;
  }
  const words = search.trim().toLowerCase();
  const targets = Object.entries(document.nodes)
    .map(([id, node]) => ({ id, node, title: registry[node.type]?.title ?? node.type }))
    .filter(
      ({ id }) => refuseConnection(document, registry, { nodeId: request.nodeId, outcome }, id) === null,
    )
    .filter(({ id, node, title }) => `${node.label} ${title} ${id}`.toLowerCase().includes(words));
  // The entries read "New Talk": whoever types that finds it.
  const types = searchTypes(registry, search.replace(/^\s*new?\b/i, ''));
  const current = outcomes.find((candidate) => candidate.name === outcome)?.target;

  const choose = (value: string) => {
    if (value.startsWith(NEW)) {
      ui.setState({ connect: null });
      addNewNode(editor, {
        type: value.slice(NEW.length),
        from: { nodeId: request.nodeId, outcome },
        focus: true,
      });
      return;
    }
    const command: Command = connect(request.nodeId, outcome, value);
    session.documents.getState().run(command);
    const label = document.nodes[value]?.label ?? value;
    onDone();
    announce(ui, `Connected to ${label}.`);
  };

  return (
    <Stack
      gap="sm"
      onKeyDown={({ key, target }) => {
        // The list of targets is always open and keeps Escape to itself; the dialog is closed all the same.
        if (key === 'Escape' && (target as HTMLElement).ariaLabel === TARGET) onDone();
      }}
    >
      <Select
        label="Outcome"
        data={outcomes.map(({ name, label, target }) => ({
          value: name,
          label: target ? `${label} → ${document.nodes[target]?.label ?? target}` : label,
        }))}
        value={outcome}
        onChange={(next) => next && setOutcome(next)}
        allowDeselect={false}
      />
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            leftSection={<IconSearch size={15} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder="Search objects, or pick a new one"
            aria-label={TARGET}
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label="Targets">
          {targets.length > 0 && (
            <Combobox.Group label="In this flow">
              {targets.map(({ id, node, title }) => (
                <Combobox.Option key={id} value={id} active={id === current}>
                  <NodeIcon name={registry[node.type]?.icon} size={14} /> {node.label || title}{' '}
                  <Text span size="xs" c="dimmed">
                    {[
                      ...(node.label !== title ? [title] : []),
                      ...(id === current ? ['connected now'] : []),
                    ].join(', ')}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {types.length > 0 && (
            <Combobox.Group label="New object">
              {types.map((definition) => (
                <Combobox.Option key={definition.type} value={`${NEW}${definition.type}`}>
                  <NodeIcon name={definition.icon} size={14} /> New {definition.title}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {targets.length + types.length === 0 && <Combobox.Empty>Nothing of that name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Stack>
  );
}
