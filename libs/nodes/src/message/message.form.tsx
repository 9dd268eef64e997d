import { MessageLength, SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { messageConfig } from './message.schema.js';

/** Who writes to whom, what, and how many parts of a message that makes. */
export function MessageForm({ config, onChange }: NodeFormProps) {
  return (
    <>
      <SchemaForm schema={messageConfig} value={config} onChange={onChange} />
      <MessageLength text={String(config['text'] ?? '')} />
    </>
  );
}
