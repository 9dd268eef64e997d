import { SchemaForm } from '@hookswitch/editor-kit';
import { webhookSchema } from '@hookswitch/flow-model';
import { useMemo } from 'react';
import type { DraftFields } from '../drafts/draft-form.js';
import { GenerateSecretButton } from './generate-secret-button.js';
import { useDialect } from '../event-types/use-dialects.js';

/** The secret, called and explained as the dialect uses it. */
export function SecretSection({ value, onChange }: Pick<DraftFields, 'value' | 'onChange'>) {
  const use = useDialect(value['dialect'] ?? 'native')?.secret_use ?? null;
  const schema = useMemo(() => {
    const { secret } = webhookSchema.shape;
    const said = use === null ? {} : { title: 'Secret', description: use };
    return webhookSchema
      .pick({ secret: true })
      .extend({ secret: secret.meta({ ...secret.meta(), ...said }) });
  }, [use]);
  return (
    <>
      <SchemaForm
        schema={schema}
        value={{ secret: value['secret'] }}
        onChange={({ secret }) => onChange({ ...value, secret })}
      />
      <GenerateSecretButton
        what={use === null ? 'signing secret' : 'secret'}
        replaces={value['secret'] !== null && value['secret'] !== undefined}
        onGenerated={(secret) => onChange({ ...value, secret })}
      />
    </>
  );
}
