import { isStoredSecret, secretFieldSchema } from '@hookswitch/flow-model';
import type { StoredSecret } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Headers that an object of a flow sends: names, values that may hold variables, and which of them are secret. */
export function headerRows(description: string) {
  return z
    .array(
      z.strictObject({
        name: z.string().trim().min(1, 'Enter the name of the header.').max(200).meta({ title: 'Name' }),
        value: secretFieldSchema.unwrap().unwrap().meta({
          title: 'Value',
          template: 'header',
          secretWhen: 'secret',
          description: 'May hold variables.',
        }),
        secret: z.boolean().default(false).meta({
          title: 'Secret',
          description: 'Stored encrypted, and masked in the editor, in exports and in the delivery log.',
        }),
      }),
    )
    .max(30, 'A request can carry 30 headers of your own at most.')
    .default([])
    .meta({ title: 'Headers', description, widget: 'headers' });
}

/** Rows as a request takes them. A release holds secrets as references only; text is a value that is no secret. */
export function headersOf(
  rows: readonly { readonly name: string; readonly value: unknown }[],
): { readonly name: string; readonly value: string | StoredSecret }[] {
  return rows.map(({ name, value }) => ({
    name,
    value: typeof value === 'string' || isStoredSecret(value) ? value : '',
  }));
}
