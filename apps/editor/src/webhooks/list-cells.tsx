import { Anchor, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { StateBadge } from '../display/state-badge.js';
import { ChangeBadge, useChangeKind } from '../drafts/change-badge.js';
import { owedText } from './lane-state.js';
import { useDialect } from '../event-types/use-dialects.js';
import { useLanes } from './use-lanes.js';
import { useSending } from './use-sending.js';
import { webhookState, type WebhookDraft } from './webhook-draft.js';

/** The name, and beneath it the dialect. */
export function NameCell({ webhook }: { webhook: WebhookDraft }) {
  const dialect = useDialect(webhook.dialect);
  return (
    <>
      <Anchor component={Link} to={`/webhooks/${webhook.id}`} fw={500}>
        {webhook.name}
      </Anchor>
      <Text size="xs" c="dimmed">
        {dialect?.title ?? webhook.dialect}
      </Text>
    </>
  );
}

/** Whether it sends, what it is owed, and whether its draft waits for Apply. */
export function SendsCell({ webhook }: { webhook: WebhookDraft }) {
  const lanes = useLanes().data;
  const allOn = useSending()?.enabled !== false;
  const lane = lanes?.find(({ webhook_id }) => webhook_id === webhook.id) ?? webhook.state.lane;
  const isNew = useChangeKind(webhook.id) === 'added';
  const { tone, label } = webhookState(webhook, lane, allOn, !isNew);
  return (
    <Stack gap={4} align="flex-start" title={lane?.summary}>
      <StateBadge tone={tone}>{label}</StateBadge>
      {lane !== null && lane.owed > 0 && (
        <Text size="xs" c="dimmed">
          {owedText(lane)}
        </Text>
      )}
      {!isNew && <ChangeBadge id={webhook.id} />}
    </Stack>
  );
}

/** Which events, in a few words; all of them when it is pointed at. */
export function EventsCell({ types }: { types: readonly string[] }) {
  if (types.length === 0)
    return (
      <Text size="sm" c="dimmed">
        None chosen
      </Text>
    );
  return (
    <Text size="sm" title={types.join(', ')} style={{ overflowWrap: 'break-word' }}>
      {types.includes('*')
        ? 'Every event'
        : types.length === 1
          ? brokenName(types[0]!)
          : `${types.length} events`}
    </Text>
  );
}

/** An event's name, which breaks where its words end: `call_`, `hungup`. */
function brokenName(name: string) {
  return name.split(/(?<=[_.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
