import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../api/client.js';
import type { RedactionRule } from '../../api/records.js';
import { ApiError, describeError } from '../../api/problem.js';
import { showDone } from '../../api/query-client.js';
import { Needs } from '../../session/needs.js';
import { RedactionPreviewView } from './redaction-preview.js';
import { RuleRow } from './rule-row.js';
import { readAgain } from './use-redaction-news.js';
import { REDACTION_KEY } from './use-redaction-rules.js';

/** So many rules there can be. */
const MOST = 100;

/** The rules, to be changed, tried on the newest delivery, and saved: then they act at once. */
export function RedactionForm({ saved, onClose }: { saved: readonly RedactionRule[]; onClose: () => void }) {
  const queries = useQueryClient();
  const [rules, setRules] = useState(saved);
  const body = { rules: rules.map(({ kind, name }) => ({ kind, name: name.trim() })) };
  const save = useMutation({
    mutationFn: () => bodyOf(client.PUT('/api/v1/redaction_rules', { body })),
    meta: { quiet: true },
    onSuccess: (answer) => {
      queries.setQueryData(REDACTION_KEY, answer);
      readAgain(queries);
      showDone('The rules are saved, and hold from now on. Searching follows in a moment.');
      onClose();
    },
  });
  const attempt = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/redaction_rules/preview', { body })),
    meta: { quiet: true },
  });
  const { error } = save.isError ? save : attempt;
  const faults = error instanceof ApiError ? error.errors : [];
  const faultOf = (index: number) =>
    faults.find(({ pointer }) => pointer.startsWith(`/rules/${index}/`))?.message;
  const change = (next: readonly RedactionRule[]): void => {
    setRules(next);
    save.reset();
    attempt.reset();
  };
  const changed = JSON.stringify(body.rules) !== JSON.stringify(saved);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save.mutate();
      }}
    >
      <Stack>
        <Text size="sm">
          Dots are shown in the place of these values, to everybody, wherever deliveries are shown, and they
          are not searched: in what was sent and answered before, too. Receivers get the true values, when
          something is sent again as well.
        </Text>
        <Needs permission="configuration:write" block>
          <Stack gap="sm">
            {rules.length === 0 && (
              <Text size="sm" c="dimmed">
                There is no rule: everything but secrets is shown.
              </Text>
            )}
            {rules.map((rule, index) => (
              <RuleRow
                key={index}
                number={index + 1}
                rule={rule}
                fault={faultOf(index)}
                isNew={index >= saved.length && index === rules.length - 1}
                onChange={(next) => change(rules.map((other, place) => (place === index ? next : other)))}
                onRemove={() => change(rules.filter((_, place) => place !== index))}
              />
            ))}
            <Group>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconPlus size={14} />}
                disabled={rules.length >= MOST}
                onClick={() => change([...rules, { kind: 'json_field', name: '' }])}
              >
                Add a rule
              </Button>
            </Group>
            <Text size="xs" c="dimmed">
              A field is hidden at any depth by its name, or by its path from the root with dots; * stands for
              the items of a list: data.legs.*.number.
            </Text>
            {error && faults.length === 0 && (
              <Alert color="red" variant="light" role="alert">
                {describeError(error).detail || describeError(error).title}
              </Alert>
            )}
            {attempt.isSuccess && <RedactionPreviewView delivery={attempt.data.delivery} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
                Try on the newest delivery
              </Button>
              <Button type="submit" loading={save.isPending} disabled={!changed}>
                Save
              </Button>
            </Group>
          </Stack>
        </Needs>
      </Stack>
    </form>
  );
}
