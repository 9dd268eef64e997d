import { useFieldMessage } from '@hookswitch/editor-kit';
import { Select } from '@mantine/core';
import type { DraftFields } from '../drafts/draft-form.js';
import { useDialect } from '../event-types/use-dialects.js';

/** By which method events are sent: of those that the dialect can use. */
export function MethodField({ value, onChange }: Pick<DraftFields, 'value' | 'onChange'>) {
  const methods = useDialect(value['dialect'] ?? 'native')?.methods ?? [];
  const message = useFieldMessage('/method');
  const method = String(value['method'] ?? methods[0] ?? 'POST');
  const fits = methods.length === 0 || methods.includes(method);
  return (
    <Select
      label="Method"
      data-pointer="/method"
      w={180}
      allowDeselect={false}
      data={fits ? [...new Set([method, ...methods])] : [method, ...methods]}
      value={method}
      error={
        message?.message ?? (fits ? undefined : `The dialect cannot use it. Choose ${methods.join(' or ')}.`)
      }
      onChange={(next) => next && onChange({ ...value, method: next })}
    />
  );
}
