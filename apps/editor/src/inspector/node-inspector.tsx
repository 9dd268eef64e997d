import { Alert, Divider, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { FormEnvironmentProvider, focusField } from '@hookswitch/editor-kit';
import { forms } from '@hookswitch/nodes/editor';
import { useCallback, useEffect, useMemo, useRef, type ComponentType } from 'react';
import type { NodeForm, RequestTrial } from '@hookswitch/editor-kit';
import { useStore } from 'zustand';
import { useReferenceOptions } from '../api/references.js';
import { tryFetch } from '../api/fetch-trial.js';
import { speak } from '../api/speech.js';
import { NodeIcon } from '../canvas/node-icon.js';
import { renameNode, setConfig } from '../document/commands.js';
import { useDraft, useFlowEditor, useUi } from '../flow-editor/editor-context.js';
import { problemStore } from '../problems/problem-store.js';
import { phoneState } from '../presence/phone-state.js';
import { connectionsOf } from './connections.js';
import { flowVariables } from './flow-variables.js';
import { NodeActions } from './node-actions.js';
import { NodeHelp } from './node-help.js';
import { nodeMessages } from './node-messages.js';
import { OutcomeTable } from './outcome-table.js';

/** Everything about one object: its name, its settings, where its outcomes lead, what it is for. */
export function NodeInspector({ nodeId, readOnly }: { nodeId: string; readOnly: boolean }) {
  const { session, registry } = useFlowEditor();
  const node = useDraft((draft) => draft.document.nodes[nodeId]);
  const nodes = useDraft((draft) => draft.document);
  const problems = useStore(problemStore, (state) => state.problems);
  const references = useReferenceOptions();
  const focus = useUi((state) => state.focus);
  const form = useRef<HTMLDivElement>(null);
  const { run, seal } = session.documents.getState();
  const variables = useMemo(() => flowVariables(nodes, registry), [nodes, registry]);
  const { fields, others } = useMemo(() => nodeMessages(problems, nodeId), [problems, nodeId]);

  const connections = useMemo(
    () => connectionsOf(nodes, registry, nodeId, run),
    [nodes, registry, nodeId, run],
  );
  const tryRequest = useCallback(
    (trial: RequestTrial, signal: AbortSignal) => tryFetch(session.flowId, trial, signal),
    [session],
  );

  useEffect(() => {
    if (focus?.nodeId !== nodeId || focus.pointer === null || !form.current) return;
    const element = form.current;
    // The panel may just have been opened: its fields are there in the next frame.
    requestAnimationFrame(() => {
      if (!focusField(element, focus.pointer || '')) {
        element.querySelector<HTMLElement>('input, textarea, button')?.focus();
      }
    });
  }, [focus, nodeId]);

  if (!node) return null;
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  const Form = (forms as Readonly<Record<string, ComponentType<React.ComponentProps<NodeForm>>>>)[node.type];
  return (
    <Stack p="md" gap="md" onBlur={seal} aria-label="Settings of the object" role="group">
      <Group gap="sm" wrap="nowrap" align="center">
        <NodeIcon name={definition?.icon} size={20} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Title order={2} size="h5">
            {definition?.title ?? 'Unknown object'}
          </Title>
          <Text size="xs" c="dimmed" ff="monospace" truncate>
            {nodeId}
          </Text>
        </div>
        <NodeActions nodeId={nodeId} readOnly={readOnly} />
      </Group>
      <TextInput
        label="Label"
        description="Its name on the canvas."
        inputWrapperOrder={['label', 'input', 'description']}
        value={node.label}
        readOnly={readOnly}
        maxLength={200}
        onChange={(event) => run(renameNode(nodeId, event.currentTarget.value, `label:${nodeId}`))}
      />
      {others.map((problem, index) => (
        <Alert key={index} color={problem.severity === 'error' ? 'red' : 'yellow'} variant="light" p="xs">
          {problem.message}
        </Alert>
      ))}
      <FormEnvironmentProvider
        value={{
          variables,
          references,
          messages: fields,
          readOnly,
          speak,
          tryRequest,
          phoneState,
          connections,
        }}
      >
        <Stack gap="md" ref={form}>
          {Form ? (
            <Form
              nodeId={nodeId}
              label={node.label}
              config={node.config}
              onChange={(config, pointer) => run(setConfig(nodeId, config, `config:${nodeId}${pointer}`))}
            />
          ) : (
            <Text size="sm" c="dimmed">
              This version of Hookswitch does not know objects of type “{node.type}”. It is kept as it is;
              replace it before you apply the configuration.
            </Text>
          )}
        </Stack>
      </FormEnvironmentProvider>
      <Divider label="Outcomes" labelPosition="left" />
      <OutcomeTable nodeId={nodeId} readOnly={readOnly} />
      {definition && <NodeHelp type={node.type} summary={definition.summary} />}
    </Stack>
  );
}
