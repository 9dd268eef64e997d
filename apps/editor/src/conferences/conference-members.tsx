import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { closeConference, listConferenceMembers, listConferenceRooms } from '../api/operations.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { useNow } from '../display/use-now.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { ConferenceMemberRow } from './conference-member-row.js';
import { CONFERENCE_EVENTS, peopleText, ROOMS_KEY } from './conference-words.js';

/** Who is in a conference now, live: to mute, to take out, and to end it for all. */
export function ConferenceMembers({ conferenceId }: { conferenceId: string }) {
  const key = ['conferences', conferenceId, 'members'];
  const queries = useQueryClient();
  const rooms = useQuery({ queryKey: ROOMS_KEY, queryFn: listConferenceRooms });
  // One that was never applied is known to nobody but the drafts.
  const isOn = rooms.data?.result.some(({ conference }) => conference.id === conferenceId) ?? false;
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => listConferenceMembers(conferenceId),
    enabled: isOn,
  });
  useLiveRefresh(CONFERENCE_EVENTS, [ROOMS_KEY, key]);
  const members = (isOn && data?.result) || [];
  const now = useNow(1000, members.length > 0);
  const close = useMutation({
    mutationFn: () => closeConference(conferenceId),
    onSuccess: () => showDone('The conference ends: all who were in it go on in their flows.'),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['conferences'] }),
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="conference-members">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5" id="conference-members">
            In it now
          </Title>
          {members.length > 0 && (
            <ConfirmButton
              size="xs"
              color="red"
              variant="light"
              question="End this conference for all?"
              consequence={`${peopleText(members.length)} will be let out, and each call goes on in its flow by “ended”. Whoever calls then opens the conference again.`}
              confirm="End it"
              cancel="Let it go on"
              pending={close.isPending}
              onConfirm={() => close.mutate()}
            >
              End for all
            </ConfirmButton>
          )}
        </Group>
        {members.length === 0 ? (
          <Text size="sm" c="dimmed">
            {rooms.data === undefined ? 'Looking …' : 'Nobody is in this conference.'}
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing={6} aria-label="Members of the conference">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Who</Table.Th>
                  <Table.Th w={130}>State</Table.Th>
                  <Table.Th w={90}>For</Table.Th>
                  <Table.Th w={210}>Actions</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {members.map((member) => (
                  <ConferenceMemberRow
                    key={member.call_id}
                    conferenceId={conferenceId}
                    member={member}
                    now={now}
                    onChanged={() => void queries.invalidateQueries({ queryKey: key })}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Paper>
  );
}
