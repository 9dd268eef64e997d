import { RequestPreview, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { requestOf } from './request-of.js';
import { webhookConfig } from './webhook.schema.js';

/** Matters only while the call waits for the reply. */
const OF_WAITING = ['timeout_ms', 'retry'];

/** Where the event goes and what goes with it, and below that the request itself. */
export function WebhookForm({ config, label, onChange }: NodeFormProps) {
  const waits = config['wait_for_reply'] === true;
  return (
    <>
      <SchemaForm
        schema={webhookConfig}
        value={config}
        onChange={onChange}
        {...(waits ? {} : { skip: OF_WAITING })}
      />
      <RequestPreview {...requestOf(config, label)} />
    </>
  );
}
