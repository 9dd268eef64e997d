import { Anchor, Button, Code } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { listMessages, readMessage } from '../api/operations.js';
import type { MessageRecord } from '../api/records.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment, ZoneNote } from '../display/moment.js';
import { ObjectFailure, type Kept } from '../display/object-failure.js';
import { StateBadge } from '../display/state-badge.js';
import { LoadFailure } from '../lists/load-failure.js';
import { MESSAGE_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { Loading } from '../shell/loading.js';
import { AnswerForm } from './answer-form.js';
import { Conversation } from './conversation.js';
import { DeleteMessage } from './delete-message.js';
import { endsOf, stateOf } from './message-words.js';

const BACK = { to: '/messages', label: 'Messages' };
const KEPT: Kept = {
  what: 'Text messages',
  from: 'after they were written',
  setting: 'HOOKSWITCH_MESSAGE_RETENTION_DAYS',
};

/** One text message, and the conversation that it is part of. */
export function Screen() {
  const { id = '' } = useParams();
  const message = useQuery({ queryKey: ['messages', 'one', id], queryFn: () => readMessage(id) });
  useLiveRefresh(MESSAGE_EVENTS, [['messages']]);
  if (message.isPending) return <Loading label="Loading the message" />;
  if (message.isError)
    return (
      <ObjectFailure error={message.error} retry={() => void message.refetch()} back={BACK} kept={KEPT} />
    );
  const { text, tone } = stateOf(message.data);
  const { ours, theirs } = endsOf(message.data);
  return (
    <DetailScreen
      back={BACK}
      title={`${message.data.from} → ${message.data.to}`}
      badges={<StateBadge tone={tone}>{text}</StateBadge>}
      subtitle={<ZoneNote />}
      actions={
        <>
          <Button
            component={Link}
            to={`/deliveries?call_id=${message.data.reference_id ?? id}`}
            variant="default"
            leftSection={<IconSend size={16} />}
          >
            Deliveries
          </Button>
          <DeleteMessage message={message.data} />
        </>
      }
    >
      <Section title="Message">
        <MessageFacts message={message.data} />
      </Section>
      <Section title={`Conversation with ${theirs}`}>
        <Between ours={ours} theirs={theirs} shownId={id} />
        {/^\+\d/.test(theirs) && <AnswerForm ours={ours} theirs={theirs} />}
      </Section>
    </DetailScreen>
  );
}

function Between({ ours, theirs, shownId }: { ours: string; theirs: string; shownId: string }) {
  const filter = { number: ours, with: theirs };
  const messages = useQuery({
    queryKey: ['messages', 'between', ours, theirs],
    queryFn: () => listMessages(filter, null),
  });
  if (messages.isPending) return <Loading label="Loading the conversation" />;
  if (messages.isError) return <LoadFailure error={messages.error} retry={() => void messages.refetch()} />;
  return (
    <>
      {messages.data.next_page_token !== null && (
        <Anchor component={Link} to={`/messages?${new URLSearchParams(filter).toString()}`} size="sm">
          All that was written before
        </Anchor>
      )}
      <Conversation messages={messages.data.result} shownId={shownId} />
    </>
  );
}

function MessageFacts({ message }: { message: MessageRecord }) {
  const { reference_type, reference_id, activeflow_id, parts, tries, reason, provider_id } = message;
  return (
    <Facts
      columns={4}
      facts={[
        { label: 'Written', value: <Moment at={message.created_at} oneLine /> },
        { label: 'Sent', value: message.sent_at && <Moment at={message.sent_at} oneLine /> },
        ...(message.direction === 'outbound'
          ? [
              {
                label: 'Delivered',
                value: message.delivered_at && <Moment at={message.delivered_at} oneLine />,
              },
            ]
          : []),
        ...(message.failed_at ? [{ label: 'Failed', value: <Moment at={message.failed_at} oneLine /> }] : []),
        { label: 'Parts', value: String(parts) },
        ...(message.direction === 'outbound' ? [{ label: 'Tries', value: String(tries) }] : []),
        { label: 'Reason', value: reason },
        { label: 'Provider’s id', value: provider_id && <Code>{provider_id}</Code> },
        {
          label: 'Sent by',
          value: reference_type && (
            <Anchor component={Link} to={`/${reference_type}s/${reference_id}`} size="sm">
              {reference_type === 'call' ? 'A call' : 'The flow of a message'}
            </Anchor>
          ),
        },
        {
          label: 'Activeflow',
          value: activeflow_id && (
            <Anchor component={Link} to={`/activeflows/${activeflow_id}`} size="sm">
              {message.direction === 'inbound' ? 'What it ran' : 'What has sent it'}
            </Anchor>
          ),
        },
        { label: 'Id', value: <Code style={{ overflowWrap: 'anywhere' }}>{message.id}</Code> },
      ]}
    />
  );
}
