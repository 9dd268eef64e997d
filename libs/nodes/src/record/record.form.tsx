import { SchemaForm, type NodeFormProps } from '@hookswitch/editor-kit';
import { recordConfig } from './record.schema.js';

/** Begin or end, and how long; the length matters only to a recording that begins. */
export function RecordForm({ config, onChange }: NodeFormProps) {
  const ends = config['action'] === 'stop';
  return (
    <SchemaForm
      schema={recordConfig}
      value={config}
      onChange={onChange}
      {...(ends ? { skip: ['max_duration_s'] } : {})}
    />
  );
}
