import { useFieldMessage } from '@hookswitch/editor-kit';
import { NumberInput, Table, Text } from '@mantine/core';
import { RowOrder, onOrderKey } from '../lists/row-order.js';
import type { Member } from './queue-members.js';

export interface QueueMemberRowProps {
  readonly member: Member;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly weights: boolean;
  readonly onChange: (member: Member) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One member of a queue: moved by its buttons, or by Alt with an arrow key. */
export function QueueMemberRow(props: QueueMemberRowProps) {
  const { member, name, index, count, weights, onChange, onMove, onRemove } = props;
  const missing = useFieldMessage(`/members/${index}/user_id`);
  return (
    <Table.Tr onKeyDown={onOrderKey({ index, onMove })}>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {index + 1}
        </Text>
      </Table.Td>
      <Table.Td data-pointer={`/members/${index}/user_id`}>
        <Text size="sm">{name}</Text>
        {missing && (
          <Text size="xs" className="hs-bad">
            {missing.message}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Figure
          label={`Penalty of ${name}`}
          pointer={`/members/${index}/penalty`}
          value={member.penalty}
          onChange={(penalty) => onChange({ ...member, penalty: penalty ?? 0 })}
        />
      </Table.Td>
      {weights && (
        <Table.Td>
          <Figure
            label={`Weight of ${name}`}
            pointer={`/members/${index}/weight`}
            value={member.weight}
            onChange={(weight) => onChange({ ...member, weight: weight ?? 0 })}
          />
        </Table.Td>
      )}
      <Table.Td>
        <Figure
          label={`Wrap-up time of ${name}, in seconds`}
          pointer={`/members/${index}/wrap_up_s`}
          value={member.wrap_up_s ?? ''}
          placeholder="As the queue"
          onChange={(wrap_up_s) => onChange({ ...member, wrap_up_s })}
        />
      </Table.Td>
      <Table.Td>
        <RowOrder name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

interface FigureProps {
  readonly label: string;
  readonly pointer: string;
  readonly value: number | '';
  readonly placeholder?: string;
  /** `null`: the field is empty. */
  readonly onChange: (value: number | null) => void;
}

function Figure({ label, pointer, value, placeholder, onChange }: FigureProps) {
  const message = useFieldMessage(pointer);
  return (
    <NumberInput
      aria-label={label}
      data-pointer={pointer}
      value={value}
      placeholder={placeholder}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      allowDecimal={false}
      clampBehavior="none"
      size="xs"
      error={message?.message}
    />
  );
}
