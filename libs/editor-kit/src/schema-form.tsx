import { Button, Collapse, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { Fields } from './fields/fields.js';
import { useFormEnvironment } from './form-environment.js';
import { fieldsOf, type FormField } from './schema/schema-fields.js';
import { isWithin } from './schema/json-pointer.js';

export interface SchemaFormProps {
  readonly schema: z.ZodType;
  readonly value: Readonly<Record<string, unknown>>;
  /** The whole new value, and the JSON Pointer of the field that changed. */
  readonly onChange: (value: Record<string, unknown>, pointer: string) => void;
  /** Only these fields, in this order. */
  readonly only?: readonly string[];
  /** All but these fields. */
  readonly skip?: readonly string[];
}

/** A form made from a zod schema. Fields marked `advanced` stand below a fold, which opens when one has a fault. */
export function SchemaForm({ schema, value, onChange, only, skip }: SchemaFormProps) {
  const fields = chosen(fieldsOf(schema), only, skip);
  const plain = fields.filter((field) => !field.advanced);
  const advanced = fields.filter((field) => field.advanced);
  return (
    <Stack gap="md">
      <Fields fields={plain} pointer="" value={value} onChange={onChange} />
      {advanced.length > 0 && (
        <Fold fields={advanced}>
          <Fields fields={advanced} pointer="" value={value} onChange={onChange} />
        </Fold>
      )}
    </Stack>
  );
}

function Fold({ fields, children }: { fields: readonly FormField[]; children: React.ReactNode }) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { messages } = useFormEnvironment();
  const faulty = messages.some((message) =>
    fields.some((field) => isWithin(message.pointer, `/${field.name}`)),
  );
  const shown = opened || faulty;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        leftSection={shown ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setOpened(!shown)}
      >
        More settings
      </Button>
      <Collapse expanded={shown} id={id}>
        <Stack gap="md" pt="sm">
          {children}
        </Stack>
      </Collapse>
    </div>
  );
}

function chosen(
  fields: readonly FormField[],
  only: readonly string[] | undefined,
  skip: readonly string[] | undefined,
): readonly FormField[] {
  const shown = only ? only.flatMap((name) => fields.find((field) => field.name === name) ?? []) : fields;
  return skip ? shown.filter((field) => !skip.includes(field.name)) : shown;
}
