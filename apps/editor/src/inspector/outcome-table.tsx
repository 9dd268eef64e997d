import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlugConnected, IconUnlink } from '@tabler/icons-react';
import { LIMIT_OUTCOMES } from '@hookswitch/flow-model';
import { disconnect } from '../document/commands.js';
import { outcomesOf } from '../document/outcomes.js';
import { useDraft, useFlowEditor } from '../flow-editor/editor-context.js';
import { announce, goTo } from '../flow-editor/editor-ui.js';

/** Where each outcome leads, and how to change that: the whole wiring without a mouse. */
export function OutcomeTable({ nodeId, readOnly }: { nodeId: string; readOnly: boolean }) {
  const { session, ui, registry } = useFlowEditor();
  const document = useDraft((draft) => draft.document);
  const outcomes = outcomesOf(document, nodeId, registry);
  if (outcomes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The call ends here: there is nothing to connect.
      </Text>
    );
  }
  return (
    <Stack gap={4} role="list" aria-label="Outcomes">
      {outcomes.map(({ name, label, target, kind }) => {
        const targetLabel = target ? document.nodes[target]?.label || target : null;
        return (
          <Group key={name} role="listitem" gap="xs" wrap="nowrap" justify="space-between" mih={32}>
            <Text
              size="sm"
              td={kind === 'gone' ? 'line-through' : undefined}
              c={kind === 'error' ? 'dimmed' : undefined}
              truncate
            >
              {label}
            </Text>
            <Group gap={2} wrap="nowrap" style={{ flex: 'none', maxWidth: '62%' }}>
              {target ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => goTo(ui, target)}
                  style={{ minWidth: 0 }}
                >
                  → {targetLabel}
                </Button>
              ) : (
                <Text size="xs" c="dimmed">
                  {LIMIT_OUTCOMES.has(name) && document.on_limit && document.on_limit !== nodeId
                    ? 'where limits lead'
                    : document.default_exit
                      ? 'default exit'
                      : kind === 'error'
                        ? 'ends the call'
                        : 'not connected'}
                </Text>
              )}
              {kind !== 'gone' && (
                <Tooltip label={target ? 'Connect elsewhere' : 'Connect'}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    disabled={readOnly}
                    aria-label={`Connect ${label} to…`}
                    onClick={() => ui.setState({ connect: { nodeId, outcome: name } })}
                  >
                    <IconPlugConnected size={15} />
                  </ActionIcon>
                </Tooltip>
              )}
              {target && (
                <Tooltip label="Disconnect">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    disabled={readOnly}
                    aria-label={`Disconnect ${label}`}
                    onClick={() => {
                      session.documents.getState().run(disconnect([{ nodeId, outcome: name }]));
                      announce(ui, `${label} disconnected.`);
                    }}
                  >
                    <IconUnlink size={15} />
                  </ActionIcon>
                </Tooltip>
              )}
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}
