import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { muteConferenceMember, removeConferenceMember } from '../api/operations.js';
import type { ConferenceMember } from '../api/records.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { StateBadge } from '../display/state-badge.js';
import { spanText } from '../display/time-texts.js';
import { Needs } from '../session/needs.js';

export interface ConferenceMemberRowProps {
  readonly conferenceId: string;
  readonly member: ConferenceMember;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onChanged: () => void;
}

/** Milliseconds, in whole seconds: nobody reads what changes faster. */
function secondsSince(at: string, now: number): number {
  return Math.max(1, Math.round((now - Date.parse(at)) / 1000)) * 1000;
}

/** Somebody in a conference: muted or heard, and taken out after a question. */
export function ConferenceMemberRow({ conferenceId, member, now, onChanged }: ConferenceMemberRowProps) {
  const { call_id, muted, role, status, joined_at } = member;
  const who = member.name || member.number || 'Somebody without a number';
  const mute = useMutation({
    mutationFn: () => muteConferenceMember(conferenceId, call_id, !muted),
    onSettled: onChanged,
  });
  const remove = useMutation({
    mutationFn: () => removeConferenceMember(conferenceId, call_id),
    onSettled: onChanged,
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Stack gap={0}>
          <Anchor component={Link} to={`/calls/${call_id}`} size="sm">
            {who}
          </Anchor>
          <Text size="xs" c="dimmed">
            {[member.name && member.number, role === 'moderator' && 'moderator'].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      </Table.Td>
      <Table.Td>
        {status === 'waiting' ? (
          <StateBadge tone="quiet">Waits</StateBadge>
        ) : (
          <StateBadge tone={muted ? 'warn' : 'good'}>{muted ? 'Muted' : 'Is heard'}</StateBadge>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{spanText(secondsSince(joined_at, now))}</Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Needs permission="calls:control">
            <Button
              size="xs"
              variant="default"
              loading={mute.isPending}
              leftSection={muted ? <IconMicrophone size={14} /> : <IconMicrophoneOff size={14} />}
              aria-label={`${muted ? 'Unmute' : 'Mute'} ${who}`}
              onClick={() => mute.mutate()}
            >
              {muted ? 'Unmute' : 'Mute'}
            </Button>
            <ConfirmButton
              size="xs"
              label={`Take out ${who}`}
              question={`Take ${who} out?`}
              consequence="Their call goes on in its flow by “removed”, or ends where that leads nowhere."
              confirm="Take out"
              cancel="Let them stay"
              pending={remove.isPending}
              onConfirm={() => remove.mutate()}
            >
              Take out
            </ConfirmButton>
          </Needs>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
