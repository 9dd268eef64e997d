import { Group, Stack, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { TemplateTried } from '../../api/records.js';
import { useEventTypes } from '../../event-types/use-event-types.js';
import { useDialect } from '../../event-types/use-dialects.js';
import { eventGroups } from '../event-choices.js';
import { PreviewSource } from './preview-source.js';
import { TemplateInput, type TemplateInputHandle } from './template-input.js';
import { TemplateOutcome } from './template-outcome.js';
import { TemplateProblem } from './template-problem.js';
import { useTemplatePreview } from './use-template-preview.js';
import { VariableList } from './variable-list.js';

/** So many characters a template may have. */
const MOST = 20_000;

export interface TemplateEditorProps {
  readonly template: string;
  readonly onChange: (template: string) => void;
  /** The webhook as it is being filled in: its dialect, method and events. */
  readonly form: Readonly<Record<string, unknown>>;
  /** What saving or Apply said of it. */
  readonly message: string | null;
}

/** A template, what it makes of an event while it is written, and the variables that it can read. */
export function TemplateEditor({ template, onChange, form, message }: TemplateEditorProps) {
  const input = useRef<TemplateInputHandle>(null);
  const problemId = useId();
  const dialect = useDialect(form['dialect'] ?? 'native');
  const types = useEventTypes().data?.result ?? [];
  const options = eventGroups(dialect, types).flatMap((group) => group.options);
  const ticked = Array.isArray(form['event_types']) ? form['event_types'].map(String) : [];
  const told = options.filter(({ name }) => ticked.includes(name));
  const [chosen, setChosen] = useState<string | null>(null);
  const [deliveryId, setDeliveryId] = useState<string | null>(null);
  const offered = told.length > 0 ? told : options;
  const event = offered.find(({ name }) => name === chosen)?.name ?? offered[0]?.name ?? null;
  const named = {
    dialect: form['dialect'] as TemplateTried['dialect'],
    method: form['method'] as TemplateTried['method'],
  };
  const isTooLong = template.length > MOST;
  const wanted: TemplateTried | null =
    event === null || isTooLong
      ? null
      : {
          template,
          ...named,
          ...(deliveryId === null ? { event_type: event } : { delivery_id: deliveryId }),
        };
  const preview = useTemplatePreview(wanted);
  const problem = preview.isBehind ? null : (preview.data?.problem ?? null);
  return (
    <Stack gap="sm">
      <TemplateInput
        handle={input}
        value={template}
        onChange={onChange}
        faultLine={problem?.line ?? null}
        describedBy={problemId}
      />
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <TemplateProblem
          id={problemId}
          problem={problem}
          message={isTooLong ? 'A template has 20,000 characters at most.' : message}
          isSilent={preview.data === undefined || preview.isBehind}
          hasText={preview.data?.text != null}
          onGoTo={(line) => input.current?.selectLine(line)}
        />
        <Text size="xs" c={isTooLong ? 'red' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
          {template.length.toLocaleString('en-GB')} of 20,000 characters
        </Text>
      </Group>
      <PreviewSource
        options={offered}
        event={event}
        dialect={named.dialect}
        deliveryId={deliveryId}
        onEvent={(name) => {
          setChosen(name);
          setDeliveryId(null);
        }}
        onDelivery={setDeliveryId}
      />
      <TemplateOutcome preview={preview} />
      <VariableList
        type={preview.data?.event_type ?? types.find(({ type }) => type === event)?.type ?? null}
        onPick={(name) => input.current?.insertVariable(name)}
      />
    </Stack>
  );
}
