import { useFieldMessage, type ReferenceOption } from '@hookswitch/editor-kit';
import { ActionIcon, Group, NumberInput, Select, Table, Text, TextInput } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { RowOrder, onOrderKey } from '../lists/row-order.js';
import type { Member } from './members-field.js';

export interface MemberRowProps {
  readonly member: Member;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly users: readonly ReferenceOption[];
  readonly delays: boolean;
  readonly isDragged: boolean;
  readonly onChange: (member: Member) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: () => void;
  readonly onDragEnd: () => void;
  readonly onDrop: () => void;
}

/** One member of a ring group. */
export function MemberRow(props: MemberRowProps) {
  const { member, name, index, count, users, delays, isDragged, onChange, onMove, onRemove } = props;
  const pointer = `/members/${index}`;
  const user = useFieldMessage(`${pointer}/user_id`);
  const number = useFieldMessage(`${pointer}/number`);
  const options = users.some(({ value }) => value === member.user_id)
    ? users
    : [...users, { value: member.user_id ?? '', label: 'A user who was deleted' }];
  return (
    <Table.Tr
      onKeyDown={onOrderKey({ index, onMove })}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        props.onDrop();
      }}
      style={isDragged ? { opacity: 0.4 } : undefined}
    >
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            draggable
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.setData('text/plain', name);
              props.onDrag();
            }}
            onDragEnd={props.onDragEnd}
            data-member-handle={index}
            aria-label={`Move ${name}: Alt with arrow up or down`}
            style={{ cursor: 'grab' }}
          >
            <IconGripVertical size={14} />
          </ActionIcon>
          <Text size="sm" c="dimmed">
            {index + 1}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td>
        {member.number === null ? (
          <Select
            aria-label={`Member ${index + 1}`}
            data={[...options]}
            value={member.user_id}
            onChange={(user_id) => onChange({ ...member, user_id })}
            searchable
            allowDeselect={false}
            error={user?.message}
            data-pointer={`${pointer}/user_id`}
          />
        ) : (
          <TextInput
            aria-label={`Number of member ${index + 1}`}
            placeholder="+442079460000"
            value={member.number}
            onChange={(event) => onChange({ ...member, number: event.currentTarget.value })}
            error={number?.message}
            data-pointer={`${pointer}/number`}
          />
        )}
      </Table.Td>
      {delays && (
        <Table.Td>
          <Seconds
            label={`Delay of ${name}`}
            pointer={`${pointer}/delay_s`}
            value={member.delay_s}
            onChange={(delay_s) => onChange({ ...member, delay_s: delay_s ?? 0 })}
          />
        </Table.Td>
      )}
      <Table.Td>
        <Seconds
          label={`Ring time of ${name}`}
          pointer={`${pointer}/timeout_s`}
          placeholder="default"
          value={member.timeout_s}
          onChange={(timeout_s) => onChange({ ...member, timeout_s })}
        />
      </Table.Td>
      <Table.Td>
        <RowOrder name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

interface SecondsProps {
  readonly label: string;
  readonly pointer: string;
  readonly placeholder?: string;
  readonly value: number | null;
  readonly onChange: (seconds: number | null) => void;
}

function Seconds({ label, pointer, value, onChange, placeholder }: SecondsProps) {
  const message = useFieldMessage(pointer);
  return (
    <NumberInput
      aria-label={label}
      placeholder={placeholder}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      allowDecimal={false}
      clampBehavior="none"
      hideControls
      error={message?.message}
      data-pointer={pointer}
      rightSection={
        <Text size="sm" c="dimmed">
          s
        </Text>
      }
    />
  );
}
