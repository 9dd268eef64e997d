import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../api/client.js';
import type { Versioned } from '../../api/client.js';
import { saveRedactionRules } from '../../api/operations.js';
import type { RedactionRule, RedactionRules } from '../../api/records.js';
import { ApiError, describeError, isConflict } from '../../api/problem.js';
import { ConflictNotice } from '../../drafts/conflict-notice.js';
import { showDone } from '../../api/query-client.js';
import { Needs } from '../../session/needs.js';
import { RedactionPreviewView } from './redaction-preview.js';
import { RuleRow } from './rule-row.js';
import { readAgain } from './use-redaction-news.js';
import { REDACTION_KEY, REDACTION_QUERY } from './use-redaction-rules.js';

type Read = Versioned<RedactionRules>;

/** So many rules there can be. */
const MOST = 100;

/** The rules, to be changed, tried on the newest delivery, and saved: then they act at once. */
export function RedactionForm({ saved, onClose }: { saved: Read; onClose: () => void }) {
  const queries = useQueryClient();
  // What this form began with: others may save meanwhile.
  const [base, setBase] = useState(saved);
  const [rules, setRules] = useState<readonly RedactionRule[]>(saved.data.rules);
  const body = { rules: rules.map(({ kind, name }) => ({ kind, name: name.trim() })) };
  const save = useMutation({
    mutationFn: () => saveRedactionRules(body, base.etag ?? ''),
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
  const changed = JSON.stringify(body.rules) !== JSON.stringify(base.data.rules);
  const theirs = useMutation({ mutationFn: () => queries.fetchQuery({ ...REDACTION_QUERY, staleTime: 0 }) });
  const settle = (keep: 'theirs' | 'mine') =>
    theirs.mutate(undefined, {
      onSuccess: (read) => {
        setBase(read);
        change(keep === 'theirs' ? read.data.rules : rules);
      },
    });
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
                isNew={index >= base.data.rules.length && index === rules.length - 1}
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
              the items of a list: data.legs.*.number. JSON in strings is looked through, too: ten levels
              deep, and what is deeper is hidden whole.
            </Text>
            {isConflict(error) && (
              <ConflictNotice onLoadTheirs={() => settle('theirs')} onKeepMine={() => settle('mine')} />
            )}
            {error && faults.length === 0 && !isConflict(error) && (
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
