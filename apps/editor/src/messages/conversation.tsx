import { Anchor, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { MessageRecord } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import classes from './conversation.module.css';
import { stateOf } from './message-words.js';

/** What two numbers wrote to each other, the newest at the end. */
export function Conversation({
  messages,
  shownId = null,
  linked = true,
}: {
  /** Newest first, as the API lists them. */
  messages: readonly MessageRecord[];
  /** The message that the screen is about. */
  shownId?: string | null;
  linked?: boolean;
}) {
  const end = useRef<HTMLLIElement>(null);
  const newest = messages[0]?.id;
  useEffect(() => {
    void end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  return (
    <ol className={classes['list']} aria-label="Conversation" tabIndex={0}>
      {[...messages].reverse().map((message) => (
        <li
          key={message.id}
          ref={message.id === newest ? end : null}
          className={`${classes['bubble']} ${classes[message.direction === 'outbound' ? 'ours' : 'theirs']} ${message.id === shownId ? classes['shown'] : ''}`}
        >
          <Text size="sm" component="p" className={classes['text'] ?? ''}>
            {message.text || 'An empty message'}
          </Text>
          <Group gap="xs" mt={4}>
            <Text size="xs" c="dimmed" component="span">
              <Moment at={message.created_at} oneLine />
            </Text>
            {message.direction === 'outbound' && (
              <StateBadge tone={stateOf(message).tone}>{stateOf(message).text}</StateBadge>
            )}
            {linked && message.id !== shownId && (
              <Anchor component={Link} to={`/messages/${message.id}`} size="xs" c="dimmed" td="underline">
                Details
              </Anchor>
            )}
          </Group>
          {message.reason && (
            <Text size="xs" c="dimmed" mt={2}>
              {message.reason}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
