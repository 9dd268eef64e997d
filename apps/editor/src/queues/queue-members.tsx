import type { QueueFields } from '@hookswitch/flow-model';
import { useFieldMessage, useFormEnvironment } from '@hookswitch/editor-kit';
import { Group, Input, Select, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { QueueMemberRow } from './queue-member-row.js';

export type Member = QueueFields['members'][number];

/** A list of this length has a search field. */
const MANY = 8;

export interface QueueMembersProps {
  /** As the form holds them: not judged yet. */
  readonly members: unknown;
  /** Whether weights count: they do by chance only. */
  readonly weights: boolean;
  readonly onChange: (members: readonly Member[]) => void;
}

/** Who takes a queue's calls, in order, with penalties; a long list can be searched. */
export function QueueMembers({ members: value, weights, onChange }: QueueMembersProps) {
  const members = (Array.isArray(value) ? (value as Partial<Member>[]) : []).map((member): Member => ({
    user_id: '',
    penalty: 0,
    weight: 1,
    wrap_up_s: null,
    ...member,
  }));
  const message = useFieldMessage('/members');
  const { references } = useFormEnvironment();
  const users = references['user'] ?? [];
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableSectionElement>(null);
  const nameOf = (userId: string) =>
    users.find((user) => user.value === userId)?.label ?? 'A user who was deleted';
  const free = users.filter((user) => !members.some(({ user_id }) => user_id === user.value));
  const wanted = search.trim().toLowerCase();

  const move = (from: number, to: number) => {
    const member = members[from];
    if (member === undefined || to < 0 || to >= members.length) return;
    const others = members.filter((_, at) => at !== from);
    onChange([...others.slice(0, to), member, ...others.slice(to)]);
    setSaid(`${nameOf(member.user_id)} is number ${to + 1} of ${members.length}.`);
    // The keyboard stays with the member that it moves.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-member="${to}"]`)?.focus());
  };

  return (
    <Input.Wrapper
      label="Members"
      labelElement="div"
      description="The agents, in order. Those with a higher penalty are rung when nobody with a lower one is free."
      error={message?.message}
    >
      <div data-pointer="/members" role="group" aria-label="Members">
        {members.length > MANY && (
          <TextInput
            aria-label="Search members"
            placeholder="Search members"
            leftSection={<IconSearch size={14} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            my="xs"
            w={240}
          />
        )}
        {members.length === 0 ? (
          <Text size="sm" c="dimmed" py="xs">
            Nobody yet: callers would wait for ever. Agents may also sign in by themselves.
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={480}>
            <Table verticalSpacing={4} aria-label="Members in order">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={44}>#</Table.Th>
                  <Table.Th>Agent</Table.Th>
                  <Table.Th w={110}>Penalty</Table.Th>
                  {weights && <Table.Th w={110}>Weight</Table.Th>}
                  <Table.Th w={130}>Wrap-up (s)</Table.Th>
                  <Table.Th w={120}>
                    <VisuallyHidden>Order</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody ref={table}>
                {members.map((member, index) =>
                  nameOf(member.user_id).toLowerCase().includes(wanted) ? (
                    <QueueMemberRow
                      key={member.user_id}
                      member={member}
                      name={nameOf(member.user_id)}
                      index={index}
                      count={members.length}
                      weights={weights}
                      onChange={(next) => onChange(members.map((old, at) => (at === index ? next : old)))}
                      onMove={(to) => move(index, to)}
                      onRemove={() => onChange(members.filter((_, at) => at !== index))}
                    />
                  ) : null,
                )}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group gap="sm" mt="xs">
          <Select
            aria-label="Add an agent"
            placeholder="Add an agent"
            data={[...free]}
            value={null}
            onChange={(user_id) =>
              user_id !== null && onChange([...members, { user_id, penalty: 0, weight: 1, wrap_up_s: null }])
            }
            searchable
            clearable={false}
            nothingFoundMessage={users.length === 0 ? 'There are no users yet' : 'Everybody is in already'}
            w={240}
          />
        </Group>
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      </div>
    </Input.Wrapper>
  );
}
