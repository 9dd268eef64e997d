import { useFieldMessage } from '@hookswitch/editor-kit';
import { TextInput } from '@mantine/core';

export interface CellProps {
  readonly label: string;
  readonly pointer: string;
  readonly value: string | null;
  readonly placeholder?: string;
  /** `null` may be written: for an empty field. */
  readonly optional?: boolean;
  readonly kind?: 'text' | 'time' | 'date';
  readonly list?: string;
  /** Whether the label is shown above, too: where nothing else says what the field is for. */
  readonly captioned?: boolean;
  readonly narrow?: boolean;
  readonly onChange: (value: string | null) => void;
}

const WIDTHS = { text: 170, time: 78, date: 150 } as const;

/** One value of a row. Times are written as text: `24:00` is one, which a clock field would not take. */
export function Cell({
  label,
  pointer,
  value,
  placeholder,
  optional,
  kind = 'text',
  list,
  captioned = false,
  narrow = false,
  onChange,
}: CellProps) {
  const message = useFieldMessage(pointer);
  return (
    <TextInput
      aria-label={label}
      label={captioned ? caption(label) : undefined}
      labelProps={{ fz: 'xs', c: 'dimmed', 'aria-hidden': true }}
      placeholder={placeholder}
      type={kind === 'date' ? 'date' : 'text'}
      list={list}
      value={value ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' && optional ? null : text);
      }}
      error={message?.message}
      data-pointer={pointer}
      w={narrow ? 128 : WIDTHS[kind]}
    />
  );
}

/** `Name of the holiday` stands in a row that says whose it is. */
function caption(label: string): string {
  return label.replace(/ of the .*$/, '');
}
