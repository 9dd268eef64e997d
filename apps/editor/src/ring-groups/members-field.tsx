import type { RingGroupFields } from '@hookswitch/flow-model';
import { useFieldMessage, useFormEnvironment } from '@hookswitch/editor-kit';
import { Button, Group, Input, Select, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { MemberRow } from './member-row.js';
import { moved } from './moved.js';

export type Member = RingGroupFields['members'][number];

const NOBODY: Member = { user_id: null, number: null, delay_s: 0, timeout_s: null };

export interface MembersFieldProps {
  /** As the form holds them: not judged yet. */
  readonly members: unknown;
  /** Whether delays count: they do where all ring at once. */
  readonly delays: boolean;
  readonly onChange: (members: readonly Member[]) => void;
}

/** The members in the order in which they ring: moved by dragging, by buttons, or by Alt with an arrow key. */
export function MembersField({ members: value, delays, onChange }: MembersFieldProps) {
  const members = (Array.isArray(value) ? (value as Partial<Member>[]) : []).map((member): Member => ({
    ...NOBODY,
    ...member,
  }));
  const message = useFieldMessage('/members');
  const { references } = useFormEnvironment();
  const users = references['user'] ?? [];
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableSectionElement>(null);
  const free = users.filter((user) => !members.some(({ user_id }) => user_id === user.value));
  const nameOf = ({ user_id, number }: Member) =>
    users.find((user) => user.value === user_id)?.label ?? number ?? 'Nobody yet';

  const move = (from: number, to: number) => {
    const member = members[from];
    if (to < 0 || to >= members.length || from === to || member === undefined) return;
    onChange(moved(members, from, to));
    setSaid(`${nameOf(member)} is number ${to + 1} of ${members.length}.`);
    // The keyboard stays with the member that it moves.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-member-handle="${to}"]`)?.focus(),
    );
  };

  return (
    <Input.Wrapper label="Members" labelElement="div" error={message?.message}>
      <div data-pointer="/members" role="group" aria-label="Members">
        {members.length === 0 ? (
          <Text size="sm" c="dimmed" py="xs">
            Nobody yet. Add users, or numbers outside the house.
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing={6} aria-label="Members in the order in which they ring">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={36}>
                    <span aria-hidden>#</span>
                  </Table.Th>
                  <Table.Th>Member</Table.Th>
                  {delays && <Table.Th w={110}>Delay</Table.Th>}
                  <Table.Th w={130}>Ring time</Table.Th>
                  <Table.Th w={110} />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody ref={table}>
                {members.map((member, index) => (
                  <MemberRow
                    key={member.user_id ?? `number-${index}`}
                    member={member}
                    name={nameOf(member)}
                    index={index}
                    count={members.length}
                    users={users}
                    delays={delays}
                    isDragged={dragged === index}
                    onChange={(next) => onChange(members.map((old, at) => (at === index ? next : old)))}
                    onMove={(to) => move(index, to)}
                    onRemove={() => onChange(members.filter((_, at) => at !== index))}
                    onDrag={() => setDragged(index)}
                    onDragEnd={() => setDragged(null)}
                    onDrop={() => dragged !== null && move(dragged, index)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group gap="sm" mt="xs">
          <Select
            aria-label="Add a user"
            placeholder="Add a user"
            data={[...free]}
            value={null}
            onChange={(user_id) => user_id !== null && onChange([...members, { ...NOBODY, user_id }])}
            searchable
            clearable={false}
            nothingFoundMessage={users.length === 0 ? 'There are no users yet' : 'Everybody is in already'}
            w={240}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...members, { ...NOBODY, number: '' }])}
          >
            Add a number
          </Button>
        </Group>
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      </div>
    </Input.Wrapper>
  );
}
